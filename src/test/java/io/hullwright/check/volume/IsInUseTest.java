package io.hullwright.check.volume;

import static io.hullwright.check.Verdicts.assertPasses;
import static io.hullwright.check.Verdicts.evidence;
import static io.hullwright.check.Verdicts.notApplicable;
import static io.hullwright.check.volume.Volumes.volume;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class IsInUseTest {

    private final IsInUse check = new IsInUse();

    @Test
    void passesWhileMounted() {
        assertPasses(check, volume(false, "shop/db"));
    }

    @Test
    void failsWhenNothingMountsIt() {
        assertEquals(
                "no container mounts it, expected one or none of its data kept",
                evidence(check.inspect(volume(false))));
    }

    @Test
    void leavesAnonymousOnesToTheirOwnCheck() {
        notApplicable(check.inspect(volume(true)));
    }
}
