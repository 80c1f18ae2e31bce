package io.hullwright.check.image;

import static io.hullwright.check.Verdicts.assertPasses;
import static io.hullwright.check.Verdicts.evidence;
import static io.hullwright.check.Verdicts.notApplicable;
import static io.hullwright.facts.ImageFixture.hardened;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hullwright.check.Verdict;
import io.hullwright.facts.Origin;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StandsOnSupportedLinesTest {

    private final StandsOnSupportedLines check = new StandsOnSupportedLines();

    @Test
    void passesOnASupportedLine() {
        assertPasses(check, hardened().runtimes(Map.of("node", "24.1.0")).build());
    }

    @Test
    void failsOnWhatItDeclares() {
        assertEquals(
                Verdict.fail(
                        "node 18 had its last security fixes on 2025-04-30 (as known on"
                                + " 2026-11-24), expected a line that still gets them",
                        new Origin.Image("registry.example.com/shop/web:1.2.0", "Config")),
                check.inspect(hardened().runtimes(Map.of("node", "18.20.8")).build()));
    }

    @Test
    void failsOnWhatAnyOfItsTagsNames() {
        assertEquals(
                "python 3.9 had its last security fixes on 2025-10-31 (as known on 2026-11-24),"
                        + " expected a line that still gets them",
                evidence(check.inspect(hardened().tags("shop/base:1", "python:3.9").build())));
    }

    @Test
    void doesNotAskWhereNothingIsNamed() {
        assertEquals(
                "it names no runtime or system whose end is known here",
                notApplicable(check.inspect(hardened().build())));
    }
}
