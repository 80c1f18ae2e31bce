package io.hullwright.check.engine;

import static io.hullwright.check.Verdicts.assertPasses;
import static io.hullwright.check.Verdicts.evidence;
import static io.hullwright.check.Verdicts.unseen;
import static io.hullwright.facts.EngineFixture.hardened;
import static io.hullwright.facts.EngineFixture.podman;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hullwright.facts.Fact;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SetsDefaultUlimitsTest {

    private final SetsDefaultUlimits check = new SetsDefaultUlimits();

    @Test
    void passesWithOne() {
        assertPasses(check, hardened().build());
    }

    @Test
    void failsWithoutAny() {
        var facts = hardened().defaultUlimits(Fact.known(Map.of())).build();
        assertEquals(
                "default-ulimits is empty, expected at least nofile",
                evidence(check.inspect(facts)));
    }

    @Test
    void doesNotKnowWithoutAContainerToTell() {
        var facts = hardened().defaultUlimits(Fact.unknown("no container shows them")).build();
        assertEquals("no container shows them", unseen(check.inspect(facts)));
    }

    @Test
    void sendsPodmansPersonToItsOwnFile() {
        unseen(check.inspect(hardened().traits(podman()).build()));
    }
}
