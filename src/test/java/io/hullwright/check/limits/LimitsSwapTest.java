package io.hullwright.check.limits;

import static io.hullwright.check.Verdicts.assertPasses;
import static io.hullwright.check.Verdicts.notApplicable;
import static io.hullwright.facts.WorkloadFixture.hardened;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hullwright.check.Verdict;
import io.hullwright.facts.Origin;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class LimitsSwapTest {

    private final LimitsSwap check = new LimitsSwap();

    @Test
    void passesWhenSwapIsLimited() {
        assertPasses(check, hardened().memorySwap(OptionalLong.of(1L << 30)).build());
    }

    @Test
    void failsWhenSwapIsUnlimited() {
        var expected =
                Verdict.fail(
                        "memory is limited to 536870912 bytes but swap is unlimited, expected a limit on both",
                        new Origin.Inspect("HostConfig.MemorySwap"));
        assertEquals(expected, check.inspect(hardened().memorySwap(OptionalLong.empty()).build()));
    }

    @Test
    void doesNotAskWithoutAMemoryLimit() {
        assertEquals(
                "memory itself has no limit",
                notApplicable(
                        check.inspect(
                                hardened()
                                        .noMemoryLimit()
                                        .memorySwap(OptionalLong.empty())
                                        .build())));
    }

    @Test
    void takesZeroForTheDefaultOfTwiceTheMemory() {
        assertPasses(check, hardened().memorySwap(OptionalLong.of(0)).build());
    }
}
