package io.hullwright.check.privileges;

import static io.hullwright.check.Verdicts.assertPasses;
import static io.hullwright.check.Verdicts.evidence;
import static io.hullwright.check.Verdicts.unseen;
import static io.hullwright.facts.WorkloadFixture.hardened;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hullwright.check.Fix;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Capabilities;
import io.hullwright.facts.EngineFixture;
import io.hullwright.facts.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GrantsNoDangerousCapabilityTest {

    @ParameterizedTest
    @EnumSource
    void passesWhenNothingIsAddedOrOnlyDefaultsAre(GrantsNoDangerousCapability check) {
        assertPasses(check, hardened().build());
        assertPasses(check, hardened().capDrop().build());
        assertPasses(check, hardened().capAdd("NET_RAW", "CHOWN").build());
    }

    @ParameterizedTest
    @EnumSource
    void failsForEachOfItsNamesAlone(GrantsNoDangerousCapability check) {
        for (var name : check.names()) {
            var text = evidence(check.inspect(hardened().capAdd(name).capDrop().build()));
            assertTrue(text.startsWith("cap_add grants [" + name + "], which "), text);
        }
    }

    @ParameterizedTest
    @EnumSource
    void leavesTheOtherGradesAlone(GrantsNoDangerousCapability check) {
        for (var other : GrantsNoDangerousCapability.values()) {
            if (other != check) {
                var names = other.names().toArray(String[]::new);
                assertPasses(check, hardened().capAdd(names).build());
            }
        }
    }

    @Test
    void namesWhatWasAddedAndTakesItOut() {
        var expected =
                Verdict.fail(
                        "cap_add grants [SYS_ADMIN, SYS_PTRACE], which lets a program take over the"
                                + " host",
                        new Origin.Inspect("HostConfig.CapAdd"),
                        new Fix.RemoveFromList("cap_add", List.of("SYS_ADMIN", "SYS_PTRACE")));
        var workload = hardened().capAdd("SYS_PTRACE", "NET_ADMIN", "SYS_ADMIN").build();
        assertEquals(expected, GrantsNoDangerousCapability.HOST_TAKEOVER.inspect(workload));
    }

    @Test
    void countsAllForEachGradeButWhatIsDroppedByName() {
        var expected =
                Verdict.fail(
                        "cap_add has ALL and so grants [AUDIT_READ, PERFMON], which discloses what"
                                + " the host does",
                        new Origin.Inspect("HostConfig.CapAdd"),
                        new Fix.RemoveFromList("cap_add", List.of("ALL", "PERFMON")));
        var workload = hardened().capAdd("ALL", "PERFMON").capDrop("SYSLOG").build();
        assertEquals(expected, GrantsNoDangerousCapability.HOST_DISCLOSURE.inspect(workload));
    }

    @ParameterizedTest
    @EnumSource
    void failsWhenPrivileged(GrantsNoDangerousCapability check) {
        var expected =
                Verdict.fail(
                        "privileged is on, which grants " + Capabilities.sorted(check.names()),
                        new Origin.Inspect("HostConfig.Privileged"));
        assertEquals(expected, check.inspect(hardened().privileged().build()));
    }

    @Test
    void saysThatRootlessEnginesSoftenIt() {
        var rootless = EngineFixture.traits(true, false, Set.of(), Set.of("runc"));
        assertEquals(
                "cap_add grants [SYSLOG], which discloses what the host does; the engine is"
                        + " rootless, so root inside is another user on the host",
                evidence(
                        GrantsNoDangerousCapability.HOST_DISCLOSURE.inspect(
                                hardened().engine(rootless).capAdd("SYSLOG").build())));
    }

    @Test
    void doesNotPassWhatItCannotGrade() {
        var workload = hardened().capAdd("TIME_TRAVEL", "CHOWN").build();
        assertEquals(
                "cap_add has [TIME_TRAVEL], which this version does not know; see `man 7"
                        + " capabilities` of the host for what it gives",
                unseen(GrantsNoDangerousCapability.HOST_TAKEOVER.inspect(workload)));
        assertPasses(GrantsNoDangerousCapability.BOUNDED, workload);
    }

    @Test
    void everyCapabilityIsInOneGradeOrADefault() {
        var graded = new ArrayList<>(Capabilities.DOCKER_DEFAULT);
        for (var grade : GrantsNoDangerousCapability.values()) {
            graded.addAll(grade.names());
        }
        assertEquals(
                List.copyOf(new TreeSet<>(Capabilities.EVERY)), graded.stream().sorted().toList());
    }
}
