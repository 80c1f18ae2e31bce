package io.hullwright.check.limits;

import static io.hullwright.check.Verdicts.assertPasses;
import static io.hullwright.check.Verdicts.evidence;
import static io.hullwright.check.Verdicts.notApplicable;
import static io.hullwright.facts.WorkloadFixture.hardened;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hullwright.check.Fix;
import io.hullwright.check.Verdict;
import io.hullwright.facts.EngineFixture;
import io.hullwright.facts.Origin;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class LimitsProcessesTest {

    private final LimitsProcesses check = new LimitsProcesses();

    @Test
    void passesWithALimit() {
        assertPasses(check, hardened().pids(OptionalLong.of(2048)).build());
    }

    @Test
    void failsWithoutALimit() {
        var expected =
                Verdict.fail(
                        "pids has no limit, expected one",
                        new Origin.Inspect("HostConfig.PidsLimit"),
                        new Fix.SetValue("deploy.resources.limits.pids", "200"));
        assertEquals(expected, check.inspect(hardened().pids(OptionalLong.empty()).build()));
    }

    @Test
    void takesZeroAndMinusOneForNoLimit() {
        assertEquals(
                "pids has no limit, expected one",
                evidence(check.inspect(hardened().pids(OptionalLong.of(0)).build())));
        assertEquals(
                "pids has no limit, expected one",
                evidence(check.inspect(hardened().pids(OptionalLong.of(-1)).build())));
    }

    @Test
    void failsWithALimitThatIsNone() {
        assertPasses(check, hardened().pids(OptionalLong.of(32_767)).build());
        assertEquals(
                "pids is limited to 32768, which a host may not have; expected less",
                evidence(check.inspect(hardened().pids(OptionalLong.of(32_768)).build())));
    }

    @Test
    void doesNotAskWindows() {
        var windows = hardened().engine(EngineFixture.windows()).pids(OptionalLong.empty());
        assertEquals(
                "Windows containers have no limit of processes",
                notApplicable(check.inspect(windows.build())));
    }
}
