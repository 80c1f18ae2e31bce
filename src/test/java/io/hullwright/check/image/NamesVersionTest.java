package io.hullwright.check.image;

import static io.hullwright.check.Verdicts.assertPasses;
import static io.hullwright.check.Verdicts.evidence;
import static io.hullwright.check.Verdicts.notApplicable;
import static io.hullwright.facts.ImageFixture.hardened;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hullwright.check.Verdict;
import io.hullwright.facts.Origin;
import org.junit.jupiter.api.Test;

class NamesVersionTest {

    private final NamesVersion check = new NamesVersion();

    @Test
    void passesWhenOneTagNamesAVersion() {
        assertPasses(check, hardened().tags("shop/web:latest", "shop/web:1.2.0").build());
    }

    @Test
    void failsWhenEveryTagMoves() {
        assertEquals(
                Verdict.fail(
                        "tags are [localhost:5000/web:latest, shop/web:stable], expected one with a"
                                + " version",
                        new Origin.Image("shop/web:stable", "RepoTags")),
                check.inspect(
                        hardened().tags("shop/web:stable", "localhost:5000/web:latest").build()));
        assertEquals(
                "tags are [localhost:5000/web], expected one with a version",
                evidence(check.inspect(hardened().tags("localhost:5000/web").build())));
    }

    @Test
    void doesNotAskOfADanglingImage() {
        assertEquals(
                "it has no tag at all", notApplicable(check.inspect(hardened().tags().build())));
    }
}
