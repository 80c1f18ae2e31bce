package io.hullwright.check.isolation;

import static io.hullwright.check.Verdicts.assertPasses;
import static io.hullwright.facts.WorkloadFixture.hardened;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hullwright.check.Verdict;
import io.hullwright.facts.Origin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeepsEngineCgroupParentTest {

    private final KeepsEngineCgroupParent check = new KeepsEngineCgroupParent();

    @ParameterizedTest
    @ValueSource(strings = {"", "/docker", "system.slice", "machine.slice"})
    void passesForWhatEnginesChoose(String parent) {
        assertPasses(check, hardened().cgroupParent(parent).build());
    }

    @Test
    void failsForAnother() {
        var expected =
                Verdict.fail(
                        "cgroup_parent is /shop, expected the engine's own",
                        new Origin.Inspect("HostConfig.CgroupParent"));
        assertEquals(expected, check.inspect(hardened().cgroupParent("/shop").build()));
    }
}
