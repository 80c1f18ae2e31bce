package io.hullwright.check.engine;

import static io.hullwright.check.Verdicts.assertPasses;
import static io.hullwright.check.Verdicts.evidence;
import static io.hullwright.check.Verdicts.notApplicable;
import static io.hullwright.facts.EngineFixture.hardened;
import static io.hullwright.facts.EngineFixture.podman;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class KeepsContainersOnRestartTest {

    private final KeepsContainersOnRestart check = new KeepsContainersOnRestart();

    @Test
    void passesWhenOn() {
        assertPasses(check, hardened().build());
    }

    @Test
    void failsWhenOff() {
        assertEquals(
                "live-restore is false, expected true",
                evidence(check.inspect(hardened().noLiveRestore().build())));
    }

    @Test
    void doesNotAskASwarm() {
        assertEquals(
                "Swarm does not allow it: tasks move to other nodes",
                notApplicable(check.inspect(hardened().noLiveRestore().swarm(true).build())));
    }

    @Test
    void doesNotAskPodman() {
        notApplicable(check.inspect(hardened().noLiveRestore().traits(podman()).build()));
    }
}
