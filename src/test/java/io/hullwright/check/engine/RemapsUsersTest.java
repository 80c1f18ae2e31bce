package io.hullwright.check.engine;

import static io.hullwright.check.Verdicts.assertPasses;
import static io.hullwright.check.Verdicts.evidence;
import static io.hullwright.check.Verdicts.notApplicable;
import static io.hullwright.facts.EngineFixture.desktop;
import static io.hullwright.facts.EngineFixture.hardened;
import static io.hullwright.facts.EngineFixture.podman;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class RemapsUsersTest {

    private final RemapsUsers check = new RemapsUsers();

    @Test
    void passesWithUserNamespaces() {
        assertPasses(check, hardened().securityOptions("name=userns").build());
    }

    @Test
    void failsWithout() {
        var facts = hardened().securityOptions("name=seccomp,profile=builtin").build();
        assertEquals(
                "userns-remap is not set, expected default or a user",
                evidence(check.inspect(facts)));
    }

    @Test
    void doesNotAskARootlessEngine() {
        var facts = hardened().securityOptions("name=rootless").build();
        assertEquals(
                "the engine is rootless, so root inside never was root",
                notApplicable(check.inspect(facts)));
    }

    @Test
    void doesNotAskDockerDesktopOrPodman() {
        notApplicable(check.inspect(hardened().securityOptions().traits(desktop()).build()));
        notApplicable(check.inspect(hardened().securityOptions().traits(podman()).build()));
    }
}
