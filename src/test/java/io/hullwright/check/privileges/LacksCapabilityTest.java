package io.hullwright.check.privileges;

import static io.hullwright.check.Verdicts.assertPasses;
import static io.hullwright.check.Verdicts.evidence;
import static io.hullwright.facts.WorkloadFixture.hardened;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hullwright.check.Fix;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Origin;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LacksCapabilityTest {

    @ParameterizedTest
    @EnumSource
    void passesWithoutIt(LacksCapability check) {
        assertPasses(check, hardened().build());
        assertPasses(check, hardened().capDrop().capAdd("NET_ADMIN").build());
        assertPasses(check, hardened().capAdd("ALL").capDrop(check.name()).build());
    }

    @ParameterizedTest
    @EnumSource
    void failsWithIt(LacksCapability check) {
        var expected =
                Verdict.fail(
                        "cap_add grants " + check.name(),
                        new Origin.Inspect("HostConfig.CapAdd"),
                        new Fix.RemoveFromList("cap_add", List.of(check.name())));
        assertEquals(expected, check.inspect(hardened().capAdd(check.name()).build()));
    }

    @ParameterizedTest
    @EnumSource
    void failsWithAll(LacksCapability check) {
        var expected =
                Verdict.fail(
                        "cap_add has ALL and so grants " + check.name(),
                        new Origin.Inspect("HostConfig.CapAdd"),
                        new Fix.RemoveFromList("cap_add", List.of("ALL")));
        assertEquals(expected, check.inspect(hardened().capAdd("ALL").build()));
    }

    @ParameterizedTest
    @EnumSource
    void failsWhenPrivileged(LacksCapability check) {
        var expected =
                Verdict.fail(
                        "privileged is on, which grants " + check.name(),
                        new Origin.Inspect("HostConfig.Privileged"));
        assertEquals(expected, check.inspect(hardened().privileged().build()));
    }

    @Test
    void tracingIsWorseAmongTheHostsProcesses() {
        assertEquals(
                "cap_add grants SYS_PTRACE, and pid is host: every process of the host can be"
                        + " traced",
                evidence(
                        LacksCapability.SYS_PTRACE.inspect(
                                hardened().capAdd("SYS_PTRACE").pid("host").build())));
        assertEquals(
                "cap_add grants SYS_ADMIN",
                evidence(
                        LacksCapability.SYS_ADMIN.inspect(
                                hardened().capAdd("SYS_ADMIN").pid("host").build())));
    }
}
