package io.hullwright.check.isolation;

import static io.hullwright.check.Verdicts.assertPasses;
import static io.hullwright.check.Verdicts.evidence;
import static io.hullwright.check.Verdicts.notApplicable;
import static io.hullwright.check.Verdicts.unseen;
import static io.hullwright.facts.WorkloadFixture.hardened;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hullwright.check.Fix;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Activity.State;
import io.hullwright.facts.EngineFixture;
import io.hullwright.facts.EngineTraits;
import io.hullwright.facts.Origin;
import io.hullwright.facts.WorkloadFixture;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IsConfinedBySelinuxTest {

    private static final String LABEL = "system_u:system_r:container_t:s0:c12,c34";

    private final IsConfinedBySelinux check = new IsConfinedBySelinux();

    @Test
    void passesWithALabel() {
        assertPasses(check, on("selinux").selinux(LABEL).build());
    }

    /// The script is content with any security option, such as the one that disables the label.
    @Test
    void failsWhenDisabledWhereTheReferenceScriptPasses() {
        var expected =
                Verdict.fail(
                        "SELinux is disabled for it, expected a label",
                        new Origin.Inspect("ProcessLabel"),
                        new Fix.RemoveFromList(
                                "security_opt", List.of("label=disable", "label:disable")));
        assertEquals(expected, check.inspect(on("selinux").selinux("disabled").build()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"system_u:system_r:spc_t:s0", "unconfined_u:r:unconfined_t:s0"})
    void failsForALabelThatConfinesNothing(String label) {
        assertEquals(
                "the label is " + label + ", which confines nothing",
                evidence(check.inspect(on("selinux").selinux(label).build())));
    }

    @Test
    void failsWithoutALabelOnlyWhileItRuns() {
        assertEquals(
                "no SELinux label is in force",
                evidence(check.inspect(on("selinux").selinux("").build())));
        assertEquals(
                "it does not run, and a start gives it a label",
                notApplicable(
                        check.inspect(on("selinux").selinux("").state(State.EXITED).build())));
    }

    @Test
    void failsWhenPrivileged() {
        var expected =
                Verdict.fail(
                        "privileged is on, which takes the SELinux label away",
                        new Origin.Inspect("HostConfig.Privileged"));
        assertEquals(expected, check.inspect(on("selinux").privileged().selinux(LABEL).build()));
    }

    @Test
    void doesNotAriseOnAppArmorHostsWhereTheReferenceScriptWarns() {
        assertEquals(
                "the engine does not use SELinux",
                notApplicable(check.inspect(on("apparmor").build())));
    }

    @Test
    void isUnknownWithoutAnEngine() {
        var unseen = EngineTraits.unseen("no engine was asked");
        assertEquals(
                "no engine was asked", unseen(check.inspect(hardened().engine(unseen).build())));
        assertEquals(
                "no engine was asked",
                unseen(check.inspect(hardened().engine(unseen).selinux("disabled").build())));
    }

    private static WorkloadFixture on(String module) {
        return hardened()
                .engine(EngineFixture.traits(false, false, Set.of(module), Set.of("runc")));
    }
}
