package io.hullwright.check.engine;

import static io.hullwright.check.Verdicts.assertPasses;
import static io.hullwright.check.Verdicts.notApplicable;
import static io.hullwright.facts.EngineFixture.desktop;
import static io.hullwright.facts.EngineFixture.hardened;
import static io.hullwright.facts.EngineFixture.podman;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hullwright.check.Verdict;
import io.hullwright.facts.Origin;
import org.junit.jupiter.api.Test;

class AuthorizesApiCallsTest {

    private final AuthorizesApiCalls check = new AuthorizesApiCalls();

    @Test
    void passesWithAPlugin() {
        assertPasses(check, hardened().build());
    }

    @Test
    void failsWithoutOne() {
        var expected =
                Verdict.fail(
                        "authorization-plugins is empty: everyone who reaches the API may do"
                                + " everything; expected a plugin where several share the engine",
                        new Origin.Engine("authorization-plugins"));
        assertEquals(expected, check.inspect(hardened().authorizationPlugins().build()));
    }

    @Test
    void doesNotAskEnginesOfOnePerson() {
        notApplicable(check.inspect(hardened().authorizationPlugins().traits(desktop()).build()));
        notApplicable(check.inspect(hardened().authorizationPlugins().traits(podman()).build()));
    }
}
