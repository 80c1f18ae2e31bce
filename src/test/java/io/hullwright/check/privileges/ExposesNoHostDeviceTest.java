package io.hullwright.check.privileges;

import static io.hullwright.check.Verdicts.assertPasses;
import static io.hullwright.check.Verdicts.notApplicable;
import static io.hullwright.facts.WorkloadFixture.hardened;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hullwright.check.Verdict;
import io.hullwright.facts.Origin;
import org.junit.jupiter.api.Test;

class ExposesNoHostDeviceTest {

    private final ExposesNoHostDevice check = new ExposesNoHostDevice();

    @Test
    void passesWithoutDevicesAndForThoseOfEveryContainer() {
        assertPasses(check, hardened().build());
        assertPasses(check, hardened().devices("/dev/null", "/dev/urandom").build());
    }

    @Test
    void failsForAnyOther() {
        var expected =
                Verdict.fail(
                        "devices has [/dev/kvm, /dev/sda], expected none",
                        new Origin.Inspect("HostConfig.Devices"));
        assertEquals(
                expected,
                check.inspect(hardened().devices("/dev/sda", "/dev/null", "/dev/kvm").build()));
    }

    @Test
    void failsForARule() {
        var expected =
                Verdict.fail(
                        "device_cgroup_rules has [c 188:* rwm], expected none",
                        new Origin.Inspect("HostConfig.DeviceCgroupRules"));
        assertEquals(expected, check.inspect(hardened().deviceRules("c 188:* rwm").build()));
    }

    @Test
    void leavesPrivilegedToAnother() {
        assertEquals(
                "privileged is on, which PRV-018 judges",
                notApplicable(check.inspect(hardened().privileged().devices("/dev/kvm").build())));
    }
}
