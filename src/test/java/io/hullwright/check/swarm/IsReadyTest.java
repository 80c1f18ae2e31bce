package io.hullwright.check.swarm;

import static io.hullwright.check.Verdicts.assertPasses;
import static io.hullwright.check.Verdicts.evidence;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hullwright.facts.Fact;
import io.hullwright.facts.SurroundingsFixture;
import org.junit.jupiter.api.Test;

class IsReadyTest {

    private final IsReady check = new IsReady();

    @Test
    void passesWhenReady() {
        assertPasses(check, SurroundingsFixture.node());
    }

    @Test
    void failsOtherwise() {
        assertEquals(
                "state is down, expected ready",
                evidence(check.inspect(Swarms.node("worker", "active", "down", Fact.known(0), 5))));
    }
}
