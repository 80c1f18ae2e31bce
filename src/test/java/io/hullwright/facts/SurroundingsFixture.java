package io.hullwright.facts;

import static io.hullwright.facts.EngineFixture.NOW;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A network, a volume, a Swarm, a node and a host that pass every check. A test builds its own
/// record with one part
/// changed.
public final class SurroundingsFixture {

    private SurroundingsFixture() {}

    /// A bridge with two members, one of which publishes a port.
    public static Network network() {
        return network("bridge", false, true, List.of("shop-web-1"), List.of("shop-web-1"));
    }

    public static Network network(
            String driver,
            boolean internal,
            boolean encrypted,
            List<String> members,
            List<String> publishingMembers) {
        return new Network(
                Subject.named(Subject.Kind.NETWORK, "shop_front", "net-id"),
                driver,
                internal,
                false,
                encrypted,
                true,
                false,
                false,
                members,
                publishingMembers,
                "shop");
    }

    public static Volume volume() {
        return new Volume(
                Subject.named(Subject.Kind.VOLUME, "shop_data", "shop_data"),
                "local",
                false,
                List.of("shop-db-1"),
                List.of("shop/db"),
                Fact.known(1024L),
                "shop");
    }

    public static Swarm swarm() {
        return new Swarm(
                Subject.named(Subject.Kind.ENGINE, "swarm", "swarm-id"),
                3,
                2,
                true,
                Duration.ofDays(30),
                false,
                Fact.known(NOW.plus(Duration.ofDays(3650))),
                Fact.known(NOW.minus(Duration.ofDays(30))),
                "10.0.0.1",
                Fact.known("10.0.0.1:2377"),
                Fact.known("10.1.0.1"),
                List.of("db_password"),
                List.of(),
                List.of(),
                NOW);
    }

    public static SwarmNode node() {
        return new SwarmNode(
                Subject.named(Subject.Kind.SWARM_NODE, "manager-1", "node-id"),
                "manager",
                "drain",
                "ready",
                true,
                "29.1.0",
                Fact.known(0),
                5);
    }

    /// A host of which nothing was read, as every host is today.
    public static Host unreadHost() {
        var why = "needs the host's files";
        return new Host(
                Subject.named(Subject.Kind.HOST, "host", "host"),
                "/var/lib/docker",
                Fact.unknown(why),
                Fact.unknown(why),
                Fact.unknown(why),
                Fact.unknown(why),
                Fact.unknown(why));
    }

    public static Host host(Map<String, Host.FileStatus> files, Set<String> auditedPaths) {
        return new Host(
                Subject.named(Subject.Kind.HOST, "host", "host"),
                "/var/lib/docker",
                Fact.known(files),
                Fact.known(auditedPaths),
                Fact.known(Set.of("/var/lib/docker")),
                Fact.known(List.of()),
                Fact.known(Map.of()));
    }
}
