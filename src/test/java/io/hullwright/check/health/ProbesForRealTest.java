package io.hullwright.check.health;

import static io.hullwright.check.Verdicts.assertPasses;
import static io.hullwright.check.Verdicts.notApplicable;
import static io.hullwright.facts.WorkloadFixture.hardened;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hullwright.check.Verdict;
import io.hullwright.facts.Health;
import io.hullwright.facts.Origin;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ProbesForRealTest {

    private final ProbesForReal check = new ProbesForReal();

    @Test
    void passesWhenItCanFail() {
        assertPasses(check, hardened().build());
    }

    @Test
    void failsWhenItCannot() {
        var always = new Health.Probe(Health.Probe.Kind.PRESENT, true, Set.of());
        var expected =
                Verdict.fail(
                        "the health check's command succeeds whatever happens, expected one that can fail",
                        new Origin.Inspect("Config.Healthcheck"));
        assertEquals(expected, check.inspect(hardened().probe(always).build()));
    }

    @Test
    void doesNotAskWithoutOne() {
        var none = new Health.Probe(Health.Probe.Kind.DISABLED, false, Set.of());
        assertEquals(
                "no health check is in force",
                notApplicable(check.inspect(hardened().probe(none).build())));
    }
}
