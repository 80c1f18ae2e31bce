package io.hullwright.check.supply;

import static io.hullwright.check.Verdicts.assertPasses;
import static io.hullwright.check.Verdicts.evidence;
import static io.hullwright.check.Verdicts.notApplicable;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hullwright.check.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

class NamesImageVersionTest {

    private final NamesImageVersion check = new NamesImageVersion();

    @Test
    void passesOnAVersion() {
        assertPasses(check, Supplies.pulled("nginx:1.29.1"));
        assertPasses(check, Supplies.pulled("debian:trixie"));
        assertPasses(check, Supplies.pulled("localhost:5000/web:2"));
    }

    @Test
    void passesWhenADigestNamesTheBytesWhateverTheTag() {
        assertPasses(check, Supplies.pulled("nginx:latest@" + Supplies.DIGEST));
    }

    @Test
    void failsWithoutATag() {
        var expected =
                Verdict.fail("no tag, which means latest; expected a version", Supplies.ORIGIN);
        assertEquals(expected, check.inspect(Supplies.pulled("nginx")));
        assertEquals(expected, check.inspect(Supplies.pulled("localhost:5000/web")));
    }

    @Test
    void failsOnEveryMovingTag() {
        for (var tag : List.of("latest", "stable", "alpine", "lts", "lts-alpine", "stable-slim")) {
            assertEquals(
                    "tag " + tag + ", which moves; expected a version",
                    evidence(check.inspect(Supplies.pulled("x:" + tag))));
        }
    }

    @Test
    void doesNotAskOfABareId() {
        assertEquals(
                "the image is named by its id, which names one image",
                notApplicable(check.inspect(Supplies.pulled(Supplies.DIGEST))));
    }
}
