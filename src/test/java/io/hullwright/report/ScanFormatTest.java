package io.hullwright.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hullwright.scan.Background;
import io.hullwright.scan.Rating;
import io.hullwright.scan.ScanReport;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScanFormatTest {

    @Test
    void aPersonReadsTheWorstFirstAndWhatWasNotSeen() throws IOException {
        var expected =
                """
                trivy 0.74.0, sha256 abababababababab…
                ? stale: its database is of 2026-11-01, 23 days old

                image shop/old:1 (debian 9.9) ───────────── 2 critical, 2 high, 1 low, 1 unknown
                  in web-1
                  ? this release gets no fixes any more
                  ■ critical CVE-2024-1       libc6 1.0 → 1.1
                  ○ low      CVE-2024-2       libc6 1.0, no fix · usr/lib/a.jar
                  ? unknown  CVE-2024-3       libc6 1.0 → 2
                  ■ critical secret           GitHub token · /app/.env:7
                  ▲ high     DS-0002          root · Dockerfile:3
                  ▲ high     licence          GPL-3.0 bash

                image shop/static:1 ───────────────────────────────── not all could be looked for
                  in web-1
                  ? no operating system recognised: its packages were not looked for

                Not scanned ──────────────────────────────────────────────────────────── 1 target
                  ? shop/gone:1: The image is gone. (HW-208)

                Do first ───────────────────────────────────────── removes 2 of 2 that have a fix
                  ■ critical libc6 1.0 → 2
                             removes 2 in shop/old:1

                Note: 1 image without tag and container left out
                In all: 3 vulnerabilities, 2 with a fix; 1 secret; 1 setting; 1 licence
                """;
        assertEquals(
                expected.replaceAll("─+", "─"),
                text(ScanFormat.CONSOLE, ScanReportFixture.whole()).replaceAll("─+", "─"));
        assertTrue(
                text(ScanFormat.CONSOLE, ScanReportFixture.whole())
                        .lines()
                        .allMatch(line -> Cells.width(line) <= 80));
    }

    @Test
    void programsReadWhatTheSchemaSays() throws IOException {
        var report = ScanReportFixture.whole();
        var json = SchemaFixture.MAPPER.readTree(text(ScanFormat.JSON, report));
        assertEquals(List.of(), SchemaFixture.problems("hullwright.scan-1", json));
        var rows = json.path("vulnerabilities");
        assertEquals(3, rows.size());
        assertEquals(
                "[\"usr/lib/a.jar\",\"usr/lib/b.jar\"]", rows.path(1).path("paths").toString());
        assertEquals(
                "{\"critical\":1,\"high\":0,\"medium\":0,\"low\":1,\"unknown\":1}",
                json.path("summary").path("bySeverity").toString());
        ((ObjectNode) rows.path(0)).put("severity", "odd");
        assertFalse(SchemaFixture.problems("hullwright.scan-1", json).isEmpty());
    }

    @Test
    void aDatabaseOfUnknownAgeIsNotFresh() throws IOException {
        var unknown = text(ScanFormat.CONSOLE, ScanReportFixture.of(null, true));
        assertTrue(unknown.contains("? its vulnerability database does not say how old"));
        var none = text(ScanFormat.CONSOLE, ScanReportFixture.of(null, false));
        assertTrue(none.contains("it needed no vulnerability database"));
    }

    @Test
    void anythingFoundCountsAndNotVulnerabilitiesAlone() {
        var report = ScanReportFixture.whole();
        var others =
                new ScanReport(
                        report.takenAt(),
                        report.scanner(),
                        report.targets(),
                        List.of(report.vulnerabilities().getLast()), // of unknown severity
                        List.of(),
                        List.of(),
                        List.of(),
                        Background.none(),
                        List.of());
        assertTrue(report.reaches(Rating.CRITICAL));
        assertFalse(others.reaches(Rating.HIGH));
        assertTrue(others.reaches(Rating.MEDIUM));
        assertFalse(report.isComplete());
    }

    private static String text(ScanFormat format, ScanReport report) throws IOException {
        var out = new ByteArrayOutputStream();
        format.write(report, new ReportOptions(80, false, false, "0.1.0"), out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
