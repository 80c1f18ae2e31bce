package io.hullwright.check.isolation;

import static io.hullwright.check.Verdicts.assertPasses;
import static io.hullwright.facts.WorkloadFixture.hardened;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hullwright.check.Fix;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Origin;
import java.util.List;
import org.junit.jupiter.api.Test;

class MasksSystemPathsTest {

    private final MasksSystemPaths check = new MasksSystemPaths();

    @Test
    void passesWhenMasked() {
        assertPasses(check, hardened().build());
    }

    @Test
    void failsWhenOpen() {
        var expected =
                Verdict.fail(
                        "/proc and /sys are left open, expected masked",
                        new Origin.Inspect("HostConfig.MaskedPaths"),
                        new Fix.RemoveFromList(
                                "security_opt",
                                List.of("systempaths=unconfined", "systempaths:unconfined")));
        assertEquals(expected, check.inspect(hardened().openSystemPaths().build()));
    }

    @Test
    void failsWhenPrivileged() {
        var expected =
                Verdict.fail(
                        "privileged is on, which leaves /proc and /sys open",
                        new Origin.Inspect("HostConfig.Privileged"));
        assertEquals(expected, check.inspect(hardened().privileged().build()));
    }
}
