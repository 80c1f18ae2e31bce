package io.hullwright.check.limits;

import static io.hullwright.check.Verdicts.assertPasses;
import static io.hullwright.check.Verdicts.evidence;
import static io.hullwright.facts.WorkloadFixture.hardened;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hullwright.check.Fix;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Origin;
import org.junit.jupiter.api.Test;

class KeepsOomKillerTest {

    private final KeepsOomKiller check = new KeepsOomKiller();

    @Test
    void passesWhenOn() {
        assertPasses(check, hardened().build());
    }

    @Test
    void failsWhenOff() {
        var expected =
                Verdict.fail(
                        "oom_kill_disable is on, expected off",
                        new Origin.Inspect("HostConfig.OomKillDisable"),
                        new Fix.SetValue("oom_kill_disable", "false"));
        assertEquals(expected, check.inspect(hardened().oomKillDisabled().build()));
    }

    @Test
    void saysThatItIsWorseWithoutAMemoryLimit() {
        assertEquals(
                "oom_kill_disable is on and memory has no limit, so the whole host can freeze; expected off",
                evidence(check.inspect(hardened().oomKillDisabled().noMemoryLimit().build())));
    }
}
