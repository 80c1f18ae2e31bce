package io.hullwright.check.limits;

import static io.hullwright.check.Verdicts.assertPasses;
import static io.hullwright.facts.WorkloadFixture.hardened;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hullwright.check.Fix;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Origin;
import org.junit.jupiter.api.Test;

class KeepsOomScoreTest {

    private final KeepsOomScore check = new KeepsOomScore();

    @Test
    void passesFromZeroUp() {
        assertPasses(check, hardened().oomScoreAdj(0).build());
        assertPasses(check, hardened().oomScoreAdj(500).build());
    }

    @Test
    void failsBelowZero() {
        var expected =
                Verdict.fail(
                        "oom_score_adj is -1, expected 0 or more",
                        new Origin.Inspect("HostConfig.OomScoreAdj"),
                        new Fix.SetValue("oom_score_adj", "0"));
        assertEquals(expected, check.inspect(hardened().oomScoreAdj(-1).build()));
    }
}
