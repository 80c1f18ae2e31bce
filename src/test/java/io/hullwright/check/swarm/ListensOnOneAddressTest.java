package io.hullwright.check.swarm;

import static io.hullwright.check.Verdicts.assertPasses;
import static io.hullwright.check.Verdicts.evidence;
import static io.hullwright.check.Verdicts.unseen;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hullwright.facts.Fact;
import io.hullwright.facts.Swarm;
import org.junit.jupiter.api.Test;

class ListensOnOneAddressTest {

    private final ListensOnOneAddress check = new ListensOnOneAddress();

    private static Swarm listening(Fact<String> address) {
        return Swarms.addresses(address, Fact.known("10.1.0.1"));
    }

    @Test
    void passesOnOneAddress() {
        assertPasses(check, listening(Fact.known("10.0.0.1:2377")));
        assertPasses(check, listening(Fact.known("[fd00::1]:2377")));
    }

    @Test
    void failsOnEveryAddressInEachSpelling() {
        assertEquals(
                "it listens on 0.0.0.0:2377, expected one address",
                evidence(check.inspect(listening(Fact.known("0.0.0.0:2377")))));
        evidence(check.inspect(listening(Fact.known("[::]:2377"))));
        evidence(check.inspect(listening(Fact.known("*:2377"))));
        evidence(check.inspect(listening(Fact.known(":2377"))));
    }

    @Test
    void doesNotKnowWhatTheApiDoesNotTell() {
        assertEquals(
                "the API does not tell",
                unseen(check.inspect(listening(Fact.unknown("the API does not tell")))));
    }
}
