package io.hullwright.check.privileges;

import static io.hullwright.check.Verdicts.assertPasses;
import static io.hullwright.facts.WorkloadFixture.hardened;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hullwright.check.Verdict;
import io.hullwright.facts.Origin;
import org.junit.jupiter.api.Test;

class RequestsNoDeviceTest {

    private final RequestsNoDevice check = new RequestsNoDevice();

    @Test
    void passesWithoutRequests() {
        assertPasses(check, hardened().build());
    }

    @Test
    void failsForAGpu() {
        var expected =
                Verdict.fail(
                        "requested devices are [gpu, nvidia], expected none",
                        new Origin.Inspect("HostConfig.DeviceRequests"));
        assertEquals(expected, check.inspect(hardened().deviceRequests("nvidia", "gpu").build()));
    }
}
