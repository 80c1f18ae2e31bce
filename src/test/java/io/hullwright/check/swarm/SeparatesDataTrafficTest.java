package io.hullwright.check.swarm;

import static io.hullwright.check.Verdicts.assertPasses;
import static io.hullwright.check.Verdicts.evidence;
import static io.hullwright.check.Verdicts.unseen;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hullwright.facts.Fact;
import io.hullwright.facts.Swarm;
import org.junit.jupiter.api.Test;

class SeparatesDataTrafficTest {

    private final SeparatesDataTraffic check = new SeparatesDataTraffic();

    private static Swarm data(Fact<String> address) {
        return Swarms.addresses(Fact.known("10.0.0.1:2377"), address);
    }

    @Test
    void passesOnAnAddressOfItsOwn() {
        assertPasses(check, data(Fact.known("10.1.0.1")));
    }

    @Test
    void failsOnTheSameOrNone() {
        assertEquals(
                "data and management both use 10.0.0.1, expected two addresses",
                evidence(check.inspect(data(Fact.known("10.0.0.1")))));
        evidence(check.inspect(data(Fact.known(""))));
    }

    @Test
    void doesNotKnowWhatTheApiDoesNotTell() {
        assertEquals(
                "the API does not tell",
                unseen(check.inspect(data(Fact.unknown("the API does not tell")))));
    }
}
