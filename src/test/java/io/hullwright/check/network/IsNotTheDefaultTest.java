package io.hullwright.check.network;

import static io.hullwright.check.Verdicts.assertPasses;
import static io.hullwright.check.Verdicts.evidence;
import static io.hullwright.check.Verdicts.notApplicable;
import static io.hullwright.facts.SurroundingsFixture.network;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hullwright.check.Fix;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Origin;
import org.junit.jupiter.api.Test;

class IsNotTheDefaultTest {

    private final IsNotTheDefault check = new IsNotTheDefault();

    @Test
    void passesWhenEmpty() {
        assertPasses(check, Networks.named("bridge", "bridge", true));
    }

    @Test
    void failsWhenUsed() {
        var expected =
                Verdict.fail(
                        "[a, b] are on the default network, expected none",
                        new Origin.Inspect("Containers"),
                        new Fix.RunYourself(
                                "docker network create NETWORK && docker network connect NETWORK"
                                        + " CONTAINER && docker network disconnect bridge"
                                        + " CONTAINER"));
        assertEquals(expected, check.inspect(Networks.named("bridge", "bridge", true, "a", "b")));
    }

    @Test
    void failsOnPodmansDefault() {
        assertEquals(
                "[a] are on the default network, expected none",
                evidence(check.inspect(Networks.named("podman", "bridge", true, "a"))));
    }

    @Test
    void doesNotAskOthers() {
        notApplicable(check.inspect(network()));
        notApplicable(check.inspect(Networks.named("bridge", "bridge", false, "a")));
        notApplicable(check.inspect(Networks.named("host", "host", true, "a")));
    }
}
