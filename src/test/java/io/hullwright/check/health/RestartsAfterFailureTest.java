package io.hullwright.check.health;

import static io.hullwright.check.Verdicts.assertPasses;
import static io.hullwright.check.Verdicts.notApplicable;
import static io.hullwright.facts.WorkloadFixture.hardened;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hullwright.check.Fix;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Origin;
import io.hullwright.facts.Subject;
import org.junit.jupiter.api.Test;

class RestartsAfterFailureTest {

    private final RestartsAfterFailure check = new RestartsAfterFailure();

    @Test
    void passesWithAnyPolicy() {
        assertPasses(check, hardened().build());
        assertPasses(check, hardened().restart("always", 0).build());
    }

    @Test
    void failsWithNone() {
        var expected =
                Verdict.fail(
                        "restart is no, expected on-failure with a number",
                        new Origin.Inspect("HostConfig.RestartPolicy"),
                        new Fix.SetValue("restart", "on-failure:5"));
        assertEquals(expected, check.inspect(hardened().restart("no", 0).build()));
        assertEquals(expected, check.inspect(hardened().restart("", 0).build()));
    }

    @Test
    void doesNotAskSwarm() {
        var service = hardened().kind(Subject.Kind.SWARM_SERVICE).restart("no", 0).build();
        assertEquals(
                "Swarm starts tasks anew by its own rules", notApplicable(check.inspect(service)));
    }
}
