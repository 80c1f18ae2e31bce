package io.hullwright.check.engine;

import static io.hullwright.check.Verdicts.assertPasses;
import static io.hullwright.check.Verdicts.unseen;
import static io.hullwright.facts.EngineFixture.hardened;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hullwright.check.Verdict;
import io.hullwright.facts.Origin;
import org.junit.jupiter.api.Test;

class UsesCgroupVersionTwoTest {

    private final UsesCgroupVersionTwo check = new UsesCgroupVersionTwo();

    @Test
    void passesOnTwo() {
        assertPasses(check, hardened().cgroupVersion("2").build());
    }

    @Test
    void failsOnOne() {
        var expected =
                Verdict.fail(
                        "cgroup version is 1, expected 2", new Origin.Inspect("CgroupVersion"));
        assertEquals(expected, check.inspect(hardened().cgroupVersion("1").build()));
    }

    @Test
    void doesNotKnowWhenNotTold() {
        unseen(check.inspect(hardened().cgroupVersion("").build()));
    }
}
