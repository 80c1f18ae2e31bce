package io.hullwright.check.privileges;

import static io.hullwright.check.Verdicts.assertPasses;
import static io.hullwright.check.Verdicts.evidence;
import static io.hullwright.check.Verdicts.notApplicable;
import static io.hullwright.facts.WorkloadFixture.hardened;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hullwright.check.Fix;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Origin;
import java.util.List;
import org.junit.jupiter.api.Test;

class AllowsNoBroadDeviceRuleTest {

    private final AllowsNoBroadDeviceRule check = new AllowsNoBroadDeviceRule();

    @Test
    void passesWithoutRulesAndForANarrowOne() {
        assertPasses(check, hardened().build());
        assertPasses(check, hardened().deviceRules("c 188:* rwm").build());
    }

    @Test
    void failsForABroadOne() {
        var expected =
                Verdict.fail(
                        "device_cgroup_rules has [a *:* rwm, b 8:* r]; MKNOD is held, so the program"
                                + " can make the device node itself",
                        new Origin.Inspect("HostConfig.DeviceCgroupRules"),
                        new Fix.RemoveFromList(
                                "device_cgroup_rules", List.of("a *:* rwm", "b 8:* r")));
        assertEquals(
                expected,
                check.inspect(
                        hardened()
                                .capDrop()
                                .deviceRules("b 8:* r", "c 188:* rwm", "a *:* rwm")
                                .build()));
    }

    @Test
    void saysWhenNoDeviceNodeCanBeMade() {
        assertEquals(
                "device_cgroup_rules has [b 8:* r]; MKNOD is not held, so only device nodes already"
                        + " inside count",
                evidence(check.inspect(hardened().deviceRules("b 8:* r").build())));
    }

    @Test
    void leavesPrivilegedToAnother() {
        assertEquals(
                "privileged is on, which PRV-018 judges",
                notApplicable(check.inspect(hardened().privileged().deviceRules("a").build())));
    }
}
