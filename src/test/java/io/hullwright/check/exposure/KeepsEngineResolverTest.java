package io.hullwright.check.exposure;

import static io.hullwright.check.Verdicts.assertPasses;
import static io.hullwright.facts.WorkloadFixture.hardened;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hullwright.check.Verdict;
import io.hullwright.facts.Origin;
import org.junit.jupiter.api.Test;

class KeepsEngineResolverTest {

    private final KeepsEngineResolver check = new KeepsEngineResolver();

    @Test
    void passesWithoutOrWithAnInternalOne() {
        assertPasses(check, hardened().build());
        assertPasses(check, hardened().dns("10.0.0.53").build());
    }

    @Test
    void failsOnAPublicOne() {
        var expected =
                Verdict.fail(
                        "dns is 8.8.8.8, 2606:4700:4700::1111, expected the host's own resolver",
                        new Origin.Inspect("HostConfig.Dns"));
        assertEquals(
                expected,
                check.inspect(
                        hardened().dns("10.0.0.53", "8.8.8.8", "2606:4700:4700::1111").build()));
    }
}
