package io.hullwright.check.swarm;

import static io.hullwright.check.Verdicts.assertPasses;
import static io.hullwright.check.Verdicts.evidence;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hullwright.check.Verdict;
import io.hullwright.facts.Origin;
import org.junit.jupiter.api.Test;

class HasSensibleManagersTest {

    private final HasSensibleManagers check = new HasSensibleManagers();

    @Test
    void passesWithThreeFiveOrSeven() {
        assertPasses(check, Swarms.nodes(3, 0));
        assertPasses(check, Swarms.nodes(5, 2));
        assertPasses(check, Swarms.nodes(7, 40));
    }

    @Test
    void passesOnASingleNode() {
        assertPasses(check, Swarms.nodes(1, 0));
    }

    /// The reference script counts the word Leader, of which there is always one.
    @Test
    void failsOnOneOfManyWhichTheReferencePasses() {
        var expected =
                Verdict.fail(
                        "1 of 6 nodes are managers, expected 3, 5 or 7",
                        new Origin.Inspect("Swarm.Managers"));
        assertEquals(expected, check.inspect(Swarms.nodes(1, 5)));
    }

    @Test
    void failsOnEvenNumbersAndOnTooMany() {
        evidence(check.inspect(Swarms.nodes(2, 0)));
        evidence(check.inspect(Swarms.nodes(4, 1)));
        assertEquals(
                "9 of 9 nodes are managers, expected 3, 5 or 7",
                evidence(check.inspect(Swarms.nodes(9, 0))));
    }
}
