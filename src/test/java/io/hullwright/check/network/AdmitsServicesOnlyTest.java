package io.hullwright.check.network;

import static io.hullwright.check.Verdicts.assertPasses;
import static io.hullwright.check.Verdicts.evidence;
import static io.hullwright.check.Verdicts.notApplicable;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class AdmitsServicesOnlyTest {

    private final AdmitsServicesOnly check = new AdmitsServicesOnly();

    @Test
    void passesWhenOnlyServicesMayJoin() {
        assertPasses(check, Networks.attachable("overlay", false));
    }

    @Test
    void failsWhenAnyContainerMay() {
        assertEquals(
                "attachable is true, expected false",
                evidence(check.inspect(Networks.attachable("overlay", true))));
    }

    @Test
    void doesNotAskOtherDrivers() {
        notApplicable(check.inspect(Networks.attachable("bridge", true)));
    }
}
