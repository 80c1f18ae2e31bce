package io.hullwright.check.engine;

import static io.hullwright.check.Verdicts.assertPasses;
import static io.hullwright.check.Verdicts.notApplicable;
import static io.hullwright.check.Verdicts.unseen;
import static io.hullwright.facts.EngineFixture.desktop;
import static io.hullwright.facts.EngineFixture.hardened;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hullwright.check.Verdict;
import io.hullwright.facts.EngineFixture;
import io.hullwright.facts.EngineTraits;
import io.hullwright.facts.Fact;
import io.hullwright.facts.Origin;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EnforcesAccessControlTest {

    private final EnforcesAccessControl check = new EnforcesAccessControl();

    private static EngineFixture without() {
        return hardened()
                .securityOptions("name=seccomp,profile=builtin")
                .traits(EngineFixture.traits(false, false, Set.of(), Set.of("runc")));
    }

    @Test
    void passesWithEither() {
        assertPasses(check, hardened().build());
        var selinux = EngineFixture.traits(false, false, Set.of("selinux"), Set.of("runc"));
        assertPasses(check, hardened().traits(selinux).build());
    }

    @Test
    void failsWithNeither() {
        var expected =
                Verdict.fail(
                        "the engine lists neither apparmor nor selinux, expected one of them",
                        new Origin.Inspect("SecurityOptions"));
        assertEquals(expected, check.inspect(without().build()));
    }

    @Test
    void doesNotAskARootlessEngineOrDockerDesktop() {
        notApplicable(check.inspect(without().securityOptions("name=rootless").build()));
        notApplicable(check.inspect(without().traits(desktop()).build()));
    }

    @Test
    void doesNotTrustPodmansSilence() {
        var all = EngineFixture.podman();
        var silent =
                new EngineTraits(
                        all.rootless(),
                        all.userNamespaceRemap(),
                        all.desktop(),
                        all.podman(),
                        all.windows(),
                        Fact.known(Set.of()),
                        all.runtimes());
        unseen(check.inspect(hardened().traits(silent).build()));
    }

    @Test
    void doesNotKnowModulesThatWereNotTold() {
        var unread = EngineTraits.unseen("stalled");
        assertEquals(
                "stalled; look with `docker info --format '{{.SecurityOptions}}'`",
                unseen(check.inspect(hardened().traits(unread).build())));
    }
}
