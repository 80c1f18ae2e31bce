package io.hullwright.check.privileges;

import static io.hullwright.check.Verdicts.assertPasses;
import static io.hullwright.facts.WorkloadFixture.hardened;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hullwright.check.Fix;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Origin;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExposesNoDangerousDeviceTest {

    private final ExposesNoDangerousDevice check = new ExposesNoDangerousDevice();

    @Test
    void passesWithoutDevicesAndForLesserOnes() {
        assertPasses(check, hardened().build());
        assertPasses(check, hardened().devices("/dev/snd", "/dev/kvm").build());
    }

    @Test
    void failsForADisk() {
        var expected =
                Verdict.fail(
                        "devices has [/dev/mem (rwm), /dev/sda (rwm)], which gives the host's disk,"
                                + " memory or input",
                        new Origin.Inspect("HostConfig.Devices"),
                        new Fix.RemoveFromList("devices", List.of("/dev/mem", "/dev/sda")));
        assertEquals(
                expected,
                check.inspect(hardened().devices("/dev/sda", "/dev/snd", "/dev/mem").build()));
    }

    @Test
    void failsWhenPrivileged() {
        var expected =
                Verdict.fail(
                        "privileged is on, which shows every device of the host",
                        new Origin.Inspect("HostConfig.Privileged"));
        assertEquals(expected, check.inspect(hardened().privileged().build()));
    }
}
