package io.hullwright.check.privileges;

import static io.hullwright.check.Verdicts.assertPasses;
import static io.hullwright.facts.WorkloadFixture.hardened;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hullwright.check.Fix;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Origin;
import org.junit.jupiter.api.Test;

class IsNotPrivilegedTest {

    private final IsNotPrivileged check = new IsNotPrivileged();

    @Test
    void passesWhenOff() {
        assertPasses(check, hardened().build());
    }

    @Test
    void failsWhenOn() {
        var expected =
                Verdict.fail(
                        "privileged is on, expected off",
                        new Origin.Inspect("HostConfig.Privileged"),
                        new Fix.SetValue("privileged", "false"));
        assertEquals(expected, check.inspect(hardened().privileged().build()));
    }
}
