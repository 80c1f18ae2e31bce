package io.hullwright.check.engine;

import static io.hullwright.check.Verdicts.assertPasses;
import static io.hullwright.check.Verdicts.notApplicable;
import static io.hullwright.check.Verdicts.unseen;
import static io.hullwright.facts.EngineFixture.hardened;
import static io.hullwright.facts.EngineFixture.podman;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hullwright.check.Fix;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Engine;
import io.hullwright.facts.Fact;
import io.hullwright.facts.Origin;
import org.junit.jupiter.api.Test;

class LeavesUnusedSwarmOffTest {

    private final LeavesUnusedSwarmOff check = new LeavesUnusedSwarmOff();

    private static Engine swarmWith(int services) {
        return hardened()
                .swarm(true)
                .counts(new Engine.Counts(1, 0, 1, 0, 0, services, Fact.known(0L)))
                .build();
    }

    @Test
    void passesWhenOffOrUsed() {
        assertPasses(check, hardened().swarm(false).build());
        assertPasses(check, swarmWith(1));
    }

    @Test
    void failsWhenOnForNothing() {
        var expected =
                Verdict.fail(
                        "Swarm is active and has 0 services, expected it off",
                        new Origin.Inspect("Swarm.LocalNodeState"),
                        new Fix.RunYourself("docker swarm leave --force"));
        assertEquals(expected, check.inspect(swarmWith(0)));
    }

    @Test
    void doesNotKnowOnAWorker() {
        unseen(check.inspect(swarmWith(-1)));
    }

    @Test
    void doesNotAskPodman() {
        notApplicable(check.inspect(hardened().traits(podman()).build()));
    }
}
