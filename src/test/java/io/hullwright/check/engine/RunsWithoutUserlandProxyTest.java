package io.hullwright.check.engine;

import static io.hullwright.check.Verdicts.assertPasses;
import static io.hullwright.check.Verdicts.evidence;
import static io.hullwright.check.Verdicts.notApplicable;
import static io.hullwright.check.Verdicts.unseen;
import static io.hullwright.facts.EngineFixture.hardened;
import static io.hullwright.facts.EngineFixture.podman;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hullwright.facts.Fact;
import org.junit.jupiter.api.Test;

class RunsWithoutUserlandProxyTest {

    private final RunsWithoutUserlandProxy check = new RunsWithoutUserlandProxy();

    @Test
    void passesWhenOff() {
        assertPasses(check, hardened().userlandProxy(Fact.known(false)).build());
    }

    @Test
    void failsWhenOn() {
        assertEquals(
                "userland-proxy is true, expected false",
                evidence(check.inspect(hardened().userlandProxy(Fact.known(true)).build())));
    }

    @Test
    void doesNotKnowOnAnOlderEngine() {
        var facts = hardened().userlandProxy(Fact.unknown("this engine does not tell")).build();
        assertEquals("this engine does not tell", unseen(check.inspect(facts)));
    }

    @Test
    void doesNotAskPodman() {
        notApplicable(
                check.inspect(hardened().traits(podman()).userlandProxy(Fact.known(true)).build()));
    }
}
