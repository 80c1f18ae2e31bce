package io.hullwright.check.swarm;

import io.hullwright.facts.Fact;
import io.hullwright.facts.SurroundingsFixture;
import io.hullwright.facts.Swarm;
import io.hullwright.facts.SwarmNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// The Swarm that passes every check, with one part changed.
final class Swarms {

    private static final Swarm GOOD = SurroundingsFixture.swarm();

    private Swarms() {}

    static Swarm nodes(int managers, int workers) {
        return copy(managers, workers, true, GOOD.certificateExpiry(), List.of());
    }

    static Swarm autolock(boolean on) {
        return copy(3, 2, on, GOOD.certificateExpiry(), List.of());
    }

    static Swarm certificatesLast(Duration expiry) {
        return copy(3, 2, true, expiry, List.of());
    }

    static Swarm withPlainCredentials(String... services) {
        return copy(3, 2, true, GOOD.certificateExpiry(), List.of(services));
    }

    static Swarm authority(boolean rotating, Fact<Instant> made, Fact<Instant> expires) {
        return new Swarm(
                GOOD.subject(),
                3,
                2,
                true,
                GOOD.certificateExpiry(),
                rotating,
                expires,
                made,
                GOOD.nodeAddress(),
                GOOD.listenAddress(),
                GOOD.dataPathAddress(),
                GOOD.secrets(),
                GOOD.configs(),
                List.of(),
                GOOD.seenAt());
    }

    static Swarm addresses(Fact<String> listen, Fact<String> dataPath) {
        return new Swarm(
                GOOD.subject(),
                3,
                2,
                true,
                GOOD.certificateExpiry(),
                false,
                GOOD.authorityExpires(),
                GOOD.authorityMade(),
                "10.0.0.1",
                listen,
                dataPath,
                GOOD.secrets(),
                GOOD.configs(),
                List.of(),
                GOOD.seenAt());
    }

    static SwarmNode node(
            String role, String availability, String state, Fact<Integer> tasks, int swarmNodes) {
        return new SwarmNode(
                SurroundingsFixture.node().subject(),
                role,
                availability,
                state,
                false,
                "29.1.0",
                tasks,
                swarmNodes);
    }

    static SwarmNode node(String engineVersion) {
        var good = SurroundingsFixture.node();
        return new SwarmNode(
                good.subject(),
                good.role(),
                good.availability(),
                good.state(),
                good.leader(),
                engineVersion,
                good.runsTasks(),
                good.swarmNodes());
    }

    private static Swarm copy(
            int managers,
            int workers,
            boolean autolock,
            Duration certificateExpiry,
            List<String> plain) {
        return new Swarm(
                GOOD.subject(),
                managers,
                workers,
                autolock,
                certificateExpiry,
                false,
                GOOD.authorityExpires(),
                GOOD.authorityMade(),
                GOOD.nodeAddress(),
                GOOD.listenAddress(),
                GOOD.dataPathAddress(),
                GOOD.secrets(),
                GOOD.configs(),
                plain,
                GOOD.seenAt());
    }
}
