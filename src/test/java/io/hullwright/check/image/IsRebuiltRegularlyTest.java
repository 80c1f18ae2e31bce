package io.hullwright.check.image;

import static io.hullwright.check.Verdicts.assertPasses;
import static io.hullwright.check.Verdicts.unseen;
import static io.hullwright.facts.ImageFixture.hardened;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hullwright.check.Verdict;
import io.hullwright.facts.EngineFixture;
import io.hullwright.facts.Fact;
import io.hullwright.facts.Image;
import io.hullwright.facts.Origin;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class IsRebuiltRegularlyTest {

    private final IsRebuiltRegularly check = new IsRebuiltRegularly();

    @Test
    void passesUpToNinetyDays() {
        assertPasses(check, built(Duration.ofDays(90)));
        assertPasses(check, built(Duration.ofDays(-1)));
    }

    @Test
    void failsAfterThat() {
        assertEquals(
                Verdict.fail(
                        "built 91 days ago, expected at most 90",
                        new Origin.Image("registry.example.com/shop/web:1.2.0", "Created")),
                check.inspect(built(Duration.ofDays(91))));
    }

    @Test
    void isUnknownWhereAReproducibleBuildMadeTheDateUp() {
        var image = hardened().created(Fact.known(Instant.EPOCH)).build();
        assertEquals(
                "its build wrote 1970-01-01T00:00:00Z for reproducibility; a scan of its packages"
                        + " tells their age",
                unseen(check.inspect(image)));
    }

    @Test
    void isUnknownWithoutADate() {
        assertEquals(
                "no date",
                unseen(check.inspect(hardened().created(Fact.unknown("no date")).build())));
    }

    private static Image built(Duration ago) {
        return hardened().created(Fact.known(EngineFixture.NOW.minus(ago))).build();
    }
}
