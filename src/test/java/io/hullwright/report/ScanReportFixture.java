package io.hullwright.report;

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
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A scan with one of everything.
final class ScanReportFixture {

    private ScanReportFixture() {}

    static ScanReport whole() {
        return of(Instant.parse("2026-11-01T00:00:00Z"), true);
    }

    static ScanReport of(@Nullable Instant database, boolean stale) {
        return new ScanReport(
                Instant.parse("2026-11-24T09:30:00Z"),
                new Scanner("trivy", "0.74.0", "ab".repeat(32), database, stale),
                List.of(
                        image("shop/old:1", "debian 9.9", true, null),
                        image("shop/static:1", "", false, null),
                        image("shop/gone:1", "", false, "The image is gone. (HW-208)")),
                List.of(
                        vulnerability("CVE-2024-2", Rating.LOW, "", "usr/lib/a.jar", 3.1),
                        vulnerability("CVE-2024-1", Rating.CRITICAL, "1.1", "", null),
                        vulnerability("CVE-2024-2", Rating.LOW, "", "usr/lib/b.jar", 3.1),
                        vulnerability("CVE-2024-3", Rating.UNKNOWN, "2", "", null)),
                List.of(
                        new Misconfiguration(
                                "DS-0002",
                                "shop/old:1",
                                "Dockerfile",
                                3,
                                3,
                                "root",
                                Rating.HIGH,
                                "add USER",
                                "https://example.org/a")),
                List.of(
                        new SecretFinding(
                                "github-pat",
                                "shop/old:1",
                                "/app/.env",
                                7,
                                7,
                                "GitHub token",
                                "GitHub",
                                Rating.CRITICAL,
                                "sha256:l")),
                List.of(
                        new LicenseFinding(
                                "GPL-3.0", "shop/old:1", "bash", "", "restricted", Rating.HIGH)),
                Background.none(),
                List.of("1 image without tag and container left out"));
    }

    private static ScanTarget image(String name, String os, boolean over, @Nullable String why) {
        var contents = new Contents(new Layers(List.of("sha256:b", "sha256:l"), 1, ""), List.of());
        var target =
                ScanTarget.of(ScanTarget.Kind.IMAGE, name, "sha256:1", "", List.of("web-1"))
                        .scanned(os, over, contents);
        return why == null ? target : target.failed(why);
    }

    private static Vulnerability vulnerability(
            String id, Rating rating, String fixed, String path, @Nullable Double cvss) {
        return new Vulnerability(
                id,
                "shop/old:1",
                "libc6",
                "pkg:deb/debian/libc6@1.0",
                "1.0",
                fixed,
                rating,
                "debian",
                cvss,
                fixed.isEmpty() ? "affected" : "fixed",
                "sha256:l",
                "debian",
                path.isEmpty() ? List.of() : List.of(path),
                "a flaw",
                "https://example.org/" + id);
    }
}
