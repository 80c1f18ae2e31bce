package io.hullwright.check.limits;

import static io.hullwright.check.Verdicts.assertPasses;
import static io.hullwright.check.Verdicts.evidence;
import static io.hullwright.facts.WorkloadFixture.hardened;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hullwright.check.Fix;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Origin;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class LimitsMemoryTest {

    private final LimitsMemory check = new LimitsMemory();

    @Test
    void passesWithALimit() {
        assertPasses(check, hardened().build());
    }

    @Test
    void failsWithoutALimit() {
        var expected =
                Verdict.fail(
                        "memory has no limit, expected one",
                        new Origin.Inspect("HostConfig.Memory"),
                        new Fix.SetValue("deploy.resources.limits.memory", "512M"));
        assertEquals(expected, check.inspect(hardened().noMemoryLimit().build()));
    }

    @Test
    void takesZeroForNoLimit() {
        assertEquals(
                "memory has no limit, expected one",
                evidence(check.inspect(hardened().memory(OptionalLong.of(0)).build())));
    }
}
