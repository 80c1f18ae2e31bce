package io.hullwright.check.limits;

import static io.hullwright.check.Verdicts.assertPasses;
import static io.hullwright.check.Verdicts.notApplicable;
import static io.hullwright.facts.WorkloadFixture.hardened;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hullwright.check.Fix;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Origin;
import org.junit.jupiter.api.Test;

class CapsCpuTest {

    private final CapsCpu check = new CapsCpu();

    @Test
    void passesWithACap() {
        assertPasses(check, hardened().cpu(500_000_000, 0, 0, "").build());
        assertPasses(check, hardened().cpu(0, 50_000, 512, "").build());
    }

    @Test
    void failsWithSharesOnly() {
        var expected =
                Verdict.fail(
                        "cpu_shares is 512 and there is no cap, expected a number of processors",
                        new Origin.Inspect("HostConfig.NanoCpus"),
                        new Fix.SetValue("deploy.resources.limits.cpus", "1.0"));
        assertEquals(expected, check.inspect(hardened().cpu(0, 0, 512, "").build()));
    }

    @Test
    void leavesTheRestToTheOtherCheck() {
        assertEquals(
                "processor time is neither limited nor weighed",
                notApplicable(check.inspect(hardened().noCpuLimit().build())));
    }
}
