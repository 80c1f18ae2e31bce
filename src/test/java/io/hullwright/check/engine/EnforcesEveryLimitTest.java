package io.hullwright.check.engine;

import static io.hullwright.check.Verdicts.assertPasses;
import static io.hullwright.check.Verdicts.unseen;
import static io.hullwright.facts.EngineFixture.hardened;
import static io.hullwright.facts.EngineFixture.podman;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hullwright.check.Verdict;
import io.hullwright.facts.Fact;
import io.hullwright.facts.Origin;
import java.util.List;
import org.junit.jupiter.api.Test;

class EnforcesEveryLimitTest {

    private final EnforcesEveryLimit check = new EnforcesEveryLimit();

    @Test
    void passesWithoutSuchAWarning() {
        var warnings =
                List.of("WARNING: No blkio weight support", "WARNING: IPv4 forwarding is disabled");
        assertPasses(check, hardened().warnings(Fact.known(warnings)).build());
    }

    @Test
    void namesWhatIsIgnored() {
        var warnings =
                List.of(
                        "WARNING: No swap limit support",
                        "WARNING: No cpuset support",
                        "WARNING: No swap limit support");
        var expected =
                Verdict.fail(
                        "the engine warns that it cannot enforce [cpuset, swap limit], expected"
                                + " nothing",
                        new Origin.Inspect("Warnings"));
        assertEquals(expected, check.inspect(hardened().warnings(Fact.known(warnings)).build()));
    }

    @Test
    void doesNotKnowWithoutWarnings() {
        assertEquals(
                "stalled; look with `docker info`",
                unseen(check.inspect(hardened().warnings(Fact.unknown("stalled")).build())));
    }

    @Test
    void doesNotTrustPodmansSilence() {
        unseen(check.inspect(hardened().traits(podman()).build()));
    }
}
