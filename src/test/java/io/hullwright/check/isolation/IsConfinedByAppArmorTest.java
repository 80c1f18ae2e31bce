package io.hullwright.check.isolation;

import static io.hullwright.check.Verdicts.assertPasses;
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
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class IsConfinedByAppArmorTest {

    private final IsConfinedByAppArmor check = new IsConfinedByAppArmor();

    @Test
    void passesWithTheDefaultAndWithItsOwnProfile() {
        assertPasses(check, hardened().appArmor("docker-default").build());
        assertPasses(check, hardened().appArmor("shop-web").build());
    }

    @Test
    void failsWhenUnconfined() {
        var expected =
                Verdict.fail(
                        "AppArmor is unconfined, expected a profile",
                        new Origin.Inspect("AppArmorProfile"),
                        new Fix.RemoveFromList(
                                "security_opt",
                                List.of("apparmor=unconfined", "apparmor:unconfined")));
        assertEquals(expected, check.inspect(hardened().appArmor("unconfined").build()));
    }

    @Test
    void failsWithoutAProfileOnlyWhileItRuns() {
        assertEquals(
                Verdict.fail(
                        "no AppArmor profile is in force", new Origin.Inspect("AppArmorProfile")),
                check.inspect(hardened().appArmor("").build()));
        assertEquals(
                "it does not run, and a start applies the default profile",
                notApplicable(check.inspect(hardened().appArmor("").state(State.CREATED).build())));
    }

    @Test
    void failsWhenPrivileged() {
        var expected =
                Verdict.fail(
                        "privileged is on, which takes the AppArmor profile away",
                        new Origin.Inspect("HostConfig.Privileged"));
        assertEquals(expected, check.inspect(hardened().privileged().build()));
    }

    @Test
    void doesNotAriseOnSelinuxHostsWhereTheReferenceScriptWarns() {
        var selinux = EngineFixture.traits(false, false, Set.of("selinux"), Set.of("runc"));
        assertEquals(
                "the engine does not use AppArmor",
                notApplicable(check.inspect(hardened().engine(selinux).appArmor("").build())));
    }

    @Test
    void isUnknownWithoutAnEngine() {
        var unseen = EngineTraits.unseen("no engine was asked");
        assertEquals(
                "no engine was asked", unseen(check.inspect(hardened().engine(unseen).build())));
        assertEquals(
                "no engine was asked",
                unseen(check.inspect(hardened().engine(unseen).appArmor("unconfined").build())));
    }
}
