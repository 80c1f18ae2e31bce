package io.hullwright.check.supply;

import static io.hullwright.check.Verdicts.assertPasses;
import static io.hullwright.check.Verdicts.evidence;
import static io.hullwright.check.Verdicts.notApplicable;
import static io.hullwright.check.Verdicts.unseen;
import static io.hullwright.facts.WorkloadFixture.hardened;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hullwright.check.Verdict;
import io.hullwright.facts.Fact;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RunsSupportedLinesTest {

    private final RunsSupportedLines check = new RunsSupportedLines();

    @Test
    void passesOnASupportedLine() {
        assertPasses(
                check,
                Supplies.pulled(
                        "python:3.13-slim-trixie", "docker.io/library/python@" + Supplies.DIGEST));
    }

    @Test
    void doesNotPassByTheNameAloneWhereTheImageWasNotSeen() {
        assertEquals(
                "needs the engine", unseen(check.inspect(Supplies.unseen("python:3.13-slim"))));
    }

    @Test
    void failsOnTheChecklistsOwnImages() {
        assertEquals(
                Verdict.fail(
                        "python 3.9 had its last security fixes on 2025-10-31 (as known on"
                                + " 2026-11-24), expected a line that still gets them",
                        Supplies.ORIGIN),
                check.inspect(Supplies.unseen("python:3.9-slim")));
        assertEquals(
                "node 18 had its last security fixes on 2025-04-30 (as known on 2026-11-24),"
                        + " expected a line that still gets them",
                evidence(check.inspect(Supplies.unseen("node:18-alpine"))));
    }

    @Test
    void failsOnWhatTheImageDeclares() {
        var workload =
                Supplies.of(
                        "shop/web:1",
                        Fact.known(List.of()),
                        Map.of("php", "8.0.30"),
                        Fact.unknown("not named"),
                        Fact.unknown("not asked"));
        assertEquals(
                "php 8.0 had its last security fixes on 2023-11-26 (as known on 2026-11-24),"
                        + " expected a line that still gets them",
                evidence(check.inspect(workload)));
    }

    @Test
    void doesNotAskWhereNothingIsNamed() {
        assertEquals(
                "it names no runtime or system whose end is known here",
                notApplicable(check.inspect(hardened().build())));
    }
}
