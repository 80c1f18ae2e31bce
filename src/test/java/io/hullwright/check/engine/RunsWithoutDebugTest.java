package io.hullwright.check.engine;

import static io.hullwright.check.Verdicts.assertPasses;
import static io.hullwright.check.Verdicts.evidence;
import static io.hullwright.facts.EngineFixture.hardened;
import static io.hullwright.facts.EngineFixture.podman;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hullwright.check.Verdict;
import io.hullwright.facts.Origin;
import org.junit.jupiter.api.Test;

class RunsWithoutDebugTest {

    private final RunsWithoutDebug check = new RunsWithoutDebug();

    @Test
    void passesWhenOff() {
        assertPasses(check, hardened().build());
    }

    @Test
    void failsWhenOn() {
        var verdict = check.inspect(hardened().debug().build());
        assertEquals("debug is true, expected false", evidence(verdict));
    }

    @Test
    void failsOnPodmanWithoutAFixForDocker() {
        var expected =
                Verdict.fail(
                        "log level is debug, expected info or less", new Origin.Engine("debug"));
        assertEquals(expected, check.inspect(hardened().traits(podman()).debug().build()));
    }
}
