package io.hullwright.check.limits;

import static io.hullwright.check.Verdicts.assertPasses;
import static io.hullwright.check.Verdicts.evidence;
import static io.hullwright.facts.WorkloadFixture.hardened;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hullwright.check.Fix;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Origin;
import org.junit.jupiter.api.Test;

class WeighsCpuTest {

    private final WeighsCpu check = new WeighsCpu();

    @Test
    void passesWithAHardLimit() {
        assertPasses(check, hardened().build());
    }

    @Test
    void passesWithSharesOrASet() {
        assertPasses(check, hardened().cpu(0, 0, 512, "").build());
        assertPasses(check, hardened().cpu(0, 0, 0, "0-1").build());
    }

    @Test
    void countsAQuotaWhichTheReferenceScriptIgnores() {
        assertPasses(check, hardened().cpu(0, 50_000, 0, "").build());
    }

    @Test
    void failsWithNothing() {
        var expected =
                Verdict.fail(
                        "processor time has no limit, expected one",
                        new Origin.Inspect("HostConfig.NanoCpus"),
                        new Fix.SetValue("deploy.resources.limits.cpus", "1.0"));
        assertEquals(expected, check.inspect(hardened().noCpuLimit().build()));
    }

    @Test
    void failsWithTheWeightThatEverybodyHas() {
        assertEquals(
                "cpu_shares is 1024, which is what everybody has; expected a limit",
                evidence(check.inspect(hardened().cpu(0, 0, 1024, "").build())));
    }

    @Test
    void takesZeroEverywhereForNothing() {
        assertEquals(
                "processor time has no limit, expected one",
                evidence(check.inspect(hardened().cpu(0, 0, 0, "").build())));
    }
}
