package io.hullwright.check.engine;

import static io.hullwright.check.Verdicts.assertPasses;
import static io.hullwright.check.Verdicts.evidence;
import static io.hullwright.check.Verdicts.notApplicable;
import static io.hullwright.facts.EngineFixture.hardened;
import static io.hullwright.facts.EngineFixture.podman;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class RunsWithoutExperimentsTest {

    private final RunsWithoutExperiments check = new RunsWithoutExperiments();

    @Test
    void passesWhenOff() {
        assertPasses(check, hardened().build());
    }

    @Test
    void failsWhenOn() {
        assertEquals(
                "experimental is true, expected false",
                evidence(check.inspect(hardened().experimental().build())));
    }

    @Test
    void doesNotAskPodmanWhichAlwaysSaysYes() {
        notApplicable(check.inspect(hardened().traits(podman()).experimental().build()));
    }
}
