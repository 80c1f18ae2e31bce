package io.hullwright.check.engine;

import static io.hullwright.check.Verdicts.assertPasses;
import static io.hullwright.check.Verdicts.evidence;
import static io.hullwright.facts.EngineFixture.hardened;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hullwright.facts.Engine;
import io.hullwright.facts.Fact;
import org.junit.jupiter.api.Test;

class RemovesStoppedContainersTest {

    private final RemovesStoppedContainers check = new RemovesStoppedContainers();

    private static Engine with(int stopped) {
        return hardened().counts(new Engine.Counts(3, stopped, 3, 0, 0, 0, Fact.known(0L))).build();
    }

    @Test
    void passesUpToTheMost() {
        assertPasses(check, with(5));
    }

    @Test
    void failsBeyondIt() {
        assertEquals(
                "6 containers are stopped beside 3 running, expected at most 5",
                evidence(check.inspect(with(6))));
    }
}
