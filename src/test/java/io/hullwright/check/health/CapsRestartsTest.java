package io.hullwright.check.health;

import static io.hullwright.check.Verdicts.assertPasses;
import static io.hullwright.check.Verdicts.evidence;
import static io.hullwright.check.Verdicts.notApplicable;
import static io.hullwright.facts.WorkloadFixture.hardened;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hullwright.check.Fix;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Origin;
import io.hullwright.facts.Subject;
import org.junit.jupiter.api.Test;

class CapsRestartsTest {

    private final CapsRestarts check = new CapsRestarts();

    @Test
    void passesUpToFiveOrWithoutRestart() {
        assertPasses(check, hardened().restart("on-failure", 5).build());
        assertPasses(check, hardened().restart("on-failure", 1).build());
        assertPasses(check, hardened().restart("no", 0).build());
        assertPasses(check, hardened().restart("", 0).build());
    }

    @Test
    void failsAboveFive() {
        var expected =
                Verdict.fail(
                        "restart is on-failure:6; expected on-failure:5 at most",
                        new Origin.Inspect("HostConfig.RestartPolicy"),
                        new Fix.SetValue("restart", "on-failure:5"));
        assertEquals(expected, check.inspect(hardened().restart("on-failure", 6).build()));
    }

    @Test
    void takesZeroForWithoutEnd() {
        assertEquals(
                "restart is on-failure without a number, so without end; expected on-failure:5 at most",
                evidence(check.inspect(hardened().restart("on-failure", 0).build())));
    }

    @Test
    void failsOnAlwaysWhichTheReferenceScriptPasses() {
        assertEquals(
                "restart is always, which never gives up; expected on-failure:5 at most",
                evidence(check.inspect(hardened().restart("always", 0).build())));
        assertEquals(
                "restart is unless-stopped, which never gives up; expected on-failure:5 at most",
                evidence(check.inspect(hardened().restart("unless-stopped", 0).build())));
    }

    @Test
    void doesNotAskSwarm() {
        var service = hardened().kind(Subject.Kind.SWARM_SERVICE).restart("always", 0).build();
        assertEquals(
                "Swarm starts tasks anew by its own rules", notApplicable(check.inspect(service)));
    }
}
