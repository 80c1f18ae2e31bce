package io.hullwright.check.health;

import static io.hullwright.check.Verdicts.assertPasses;
import static io.hullwright.check.Verdicts.evidence;
import static io.hullwright.facts.WorkloadFixture.hardened;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hullwright.check.Verdict;
import io.hullwright.facts.Health;
import io.hullwright.facts.Origin;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HasHealthProbeTest {

    private final HasHealthProbe check = new HasHealthProbe();

    @Test
    void passesWhenTheContainerOrItsImageHasOne() {
        assertPasses(check, hardened().build());
    }

    @Test
    void failsWhenThereIsNone() {
        var expected =
                Verdict.fail(
                        "neither the container nor its image has a health check, expected one",
                        new Origin.Inspect("Config.Healthcheck"));
        assertEquals(expected, check.inspect(hardened().probe(Health.Probe.absent()).build()));
    }

    @Test
    void takesNoneForAbsentWhichTheReferenceScriptDoesNot() {
        var none = new Health.Probe(Health.Probe.Kind.DISABLED, false, Set.of());
        assertEquals(
                "the health check is switched off (NONE), expected one in force",
                evidence(check.inspect(hardened().probe(none).build())));
    }
}
