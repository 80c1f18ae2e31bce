package io.hullwright.core.history;

import io.hullwright.scan.Background;
import io.hullwright.scan.Contents;
import io.hullwright.scan.Layers;
import io.hullwright.scan.LicenseFinding;
import io.hullwright.scan.Misconfiguration;
import io.hullwright.scan.Rating;
import io.hullwright.scan.ScanReport;
import io.hullwright.scan.ScanTarget;
import io.hullwright.scan.Scanner;
import io.hullwright.scan.SecretFinding;
import io.hullwright.scan.Vulnerability;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Scans to be kept.
final class KeptReports {

    static final Instant DATABASE = Instant.parse("2026-11-24T00:00:00Z");
    static final Instant NOW = Instant.parse("2026-11-24T09:30:00Z");

    private static final List<Rating> RATINGS = List.of(Rating.values());

    private KeptReports() {}

    /// @param image last digits of its id; the same image is the same content
    static ScanReport of(String name, int image, Instant takenAt, int vulnerabilities) {
        var rows = new ArrayList<Vulnerability>();
        for (var i = 0; i < vulnerabilities; i++) {
            rows.add(vulnerability(name, i));
        }
        return report(name, image, takenAt, rows);
    }

    private static ScanReport report(
            String name, int image, Instant takenAt, List<Vulnerability> rows) {
        var contents =
                new Contents(
                        new Layers(List.of("sha256:a", "sha256:b"), 1, "debian:12"),
                        List.of("libc6 2.36-9"));
        return new ScanReport(
                takenAt,
                new Scanner("trivy", "0.74.0", "ab".repeat(32), DATABASE, false),
                List.of(
                        ScanTarget.of(
                                        ScanTarget.Kind.IMAGE,
                                        name,
                                        "sha256:" + image,
                                        "sha256:d" + image,
                                        List.of("web-1"))
                                .scanned("debian 12.1", true, contents)),
                rows,
                List.of(
                        new Misconfiguration(
                                "DS-0002", name, "Dockerfile", 3, 3, "root", Rating.HIGH, "", "")),
                List.of(
                        new SecretFinding(
                                "github-pat", name, "/a", 7, 7, "t", "g", Rating.CRITICAL, "")),
                List.of(new LicenseFinding("GPL-3.0", name, "bash", "", "r", Rating.HIGH)),
                Background.none(),
                List.of());
    }

    static Vulnerability vulnerability(String target, int number) {
        return new Vulnerability(
                "CVE-2026-" + number,
                target,
                "libc6",
                "pkg:deb/debian/libc6@2.36-9",
                "2.36-9",
                number % 2 == 0 ? "2.36-10" : "",
                RATINGS.get(number % 5),
                "debian",
                number % 3 == 0 ? null : 7.8,
                "fixed",
                "sha256:a",
                "debian",
                number % 4 == 0 ? List.of("usr/lib/a", "usr/lib/b") : List.of(),
                "\u001b[2J'; DROP TABLE scan; --",
                "https://example.org/");
    }
}
