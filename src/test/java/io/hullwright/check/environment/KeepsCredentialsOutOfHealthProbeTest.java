package io.hullwright.check.environment;

import static io.hullwright.check.Verdicts.assertPasses;
import static io.hullwright.facts.WorkloadFixture.hardened;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hullwright.check.Verdict;
import io.hullwright.facts.Health;
import io.hullwright.facts.Origin;
import io.hullwright.facts.ValueTrait;
import java.util.Set;
import org.junit.jupiter.api.Test;

class KeepsCredentialsOutOfHealthProbeTest {

    private final KeepsCredentialsOutOfHealthProbe check = new KeepsCredentialsOutOfHealthProbe();

    @Test
    void passesWithoutOne() {
        assertPasses(check, hardened().build());
    }

    @Test
    void fails() {
        assertEquals(
                Verdict.fail(
                        "a credential in the test of the health check, expected none",
                        new Origin.Inspect("Config.Healthcheck")),
                check.inspect(
                        hardened()
                                .probe(
                                        new Health.Probe(
                                                Health.Probe.Kind.PRESENT,
                                                false,
                                                Set.of(ValueTrait.CREDENTIAL)))
                                .build()));
    }
}
