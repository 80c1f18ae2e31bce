package io.hullwright.check.engine;

import static io.hullwright.check.Verdicts.assertPasses;
import static io.hullwright.check.Verdicts.evidence;
import static io.hullwright.facts.EngineFixture.hardened;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hullwright.check.Fix;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Engine;
import io.hullwright.facts.Fact;
import io.hullwright.facts.Origin;
import org.junit.jupiter.api.Test;

class RemovesUnusedImagesTest {

    private final RemovesUnusedImages check = new RemovesUnusedImages();

    private static Engine with(int unused, int dangling, Fact<Long> reclaimable) {
        return hardened()
                .counts(new Engine.Counts(3, 0, 30, unused, dangling, 0, reclaimable))
                .build();
    }

    @Test
    void passesUpToTheMost() {
        assertPasses(check, with(10, 5, Fact.known(0L)));
    }

    @Test
    void failsBeyondIt() {
        var expected =
                Verdict.fail(
                        "11 of 30 images are used by no container and 0 have no name (at least"
                                + " 7.9 GB could be freed), expected at most 10 and 5",
                        new Origin.Inspect("Images"),
                        new Fix.RunYourself("docker image prune --all --filter until=720h"));
        assertEquals(expected, check.inspect(with(11, 0, Fact.known(7_900_000_000L))));
    }

    @Test
    void tellsSmallSizesInMegabytes() {
        assertEquals(
                "11 of 30 images are used by no container and 0 have no name (at least 999 MB could"
                        + " be freed), expected at most 10 and 5",
                evidence(check.inspect(with(11, 0, Fact.known(999_999_999L)))));
    }

    @Test
    void failsOnImagesWithoutANameAndWithoutASize() {
        assertEquals(
                "0 of 30 images are used by no container and 6 have no name, expected at most 10"
                        + " and 5",
                evidence(check.inspect(with(0, 6, Fact.unknown("it took too long")))));
    }
}
