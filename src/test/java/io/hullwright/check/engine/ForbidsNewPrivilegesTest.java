package io.hullwright.check.engine;

import static io.hullwright.check.Verdicts.assertPasses;
import static io.hullwright.check.Verdicts.evidence;
import static io.hullwright.check.Verdicts.notApplicable;
import static io.hullwright.facts.EngineFixture.hardened;
import static io.hullwright.facts.EngineFixture.podman;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ForbidsNewPrivilegesTest {

    private final ForbidsNewPrivileges check = new ForbidsNewPrivileges();

    @Test
    void passesAsTheEnginesDefault() {
        assertPasses(check, hardened().securityOptions("name=no-new-privileges").build());
    }

    @Test
    void failsWithout() {
        assertEquals(
                "no-new-privileges is not the engine's default, expected true",
                evidence(
                        check.inspect(
                                hardened().withoutSecurityOption("no-new-privileges").build())));
    }

    @Test
    void doesNotAskPodman() {
        notApplicable(check.inspect(hardened().securityOptions().traits(podman()).build()));
    }
}
