package io.hullwright.check.image;

import static io.hullwright.check.Verdicts.assertPasses;
import static io.hullwright.check.Verdicts.evidence;
import static io.hullwright.facts.ImageFixture.hardened;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hullwright.check.Verdict;
import io.hullwright.facts.Health;
import io.hullwright.facts.Health.Probe.Kind;
import io.hullwright.facts.Origin;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DeclaresHealthCheckTest {

    private final DeclaresHealthCheck check = new DeclaresHealthCheck();

    @Test
    void passesOnATestThatCanFail() {
        assertPasses(check, hardened().build());
    }

    @Test
    void failsWithoutOne() {
        assertEquals(
                Verdict.fail(
                        "no HEALTHCHECK, expected a test that asks the program",
                        new Origin.Image(
                                "registry.example.com/shop/web:1.2.0", "Config.Healthcheck")),
                check.inspect(hardened().probe(Health.Probe.absent()).build()));
    }

    /// CIS 4.6: NONE is no health check.
    @Test
    void failsOnNone() {
        assertEquals(
                "HEALTHCHECK NONE, expected a test that asks the program",
                evidence(inspect(new Health.Probe(Kind.DISABLED, false, Set.of()))));
    }

    @Test
    void failsOnATestThatCannotFail() {
        assertEquals(
                "a HEALTHCHECK that cannot fail, expected a test that asks the program",
                evidence(inspect(new Health.Probe(Kind.PRESENT, true, Set.of()))));
    }

    private Verdict inspect(Health.Probe probe) {
        return check.inspect(hardened().probe(probe).build());
    }
}
