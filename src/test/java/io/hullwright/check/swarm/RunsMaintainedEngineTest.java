package io.hullwright.check.swarm;

import static io.hullwright.check.Verdicts.assertPasses;
import static io.hullwright.check.Verdicts.evidence;
import static io.hullwright.check.Verdicts.unseen;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class RunsMaintainedEngineTest {

    private final RunsMaintainedEngine check = new RunsMaintainedEngine();

    @Test
    void passesOnTheMaintainedLine() {
        assertPasses(check, Swarms.node("29.1.0"));
    }

    @Test
    void failsOnAnEndedLine() {
        assertEquals(
                "version is 20.10.5, whose line 20.10 ended on 2023-12-10, expected a maintained"
                        + " line",
                evidence(check.inspect(Swarms.node("20.10.5"))));
    }

    @Test
    void doesNotKnowOthers() {
        unseen(check.inspect(Swarms.node("20.10.24+dfsg1")));
        unseen(check.inspect(Swarms.node("dev")));
    }
}
