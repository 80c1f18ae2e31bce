package io.hullwright.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UpgradeTest {

    private static final Layers LAYERS =
            new Layers(
                    List.of("b", "o"),
                    List.of(
                            "/bin/sh -c #(nop) ADD file:1 in / ",
                            "RUN /bin/sh -c apt-get install -y curl # buildkit"),
                    1,
                    "debian:12");

    @Test
    void whatRemovesMostComesFirst() {
        var upgrades =
                Upgrade.of(
                        report(
                                Threats.NONE,
                                row("CVE-1", "libc6", "2.36-9+deb12u3", Rating.HIGH, "b"),
                                row("CVE-2", "libc6", "2.36-9+deb12u10", Rating.HIGH, "b"),
                                row("CVE-3", "curl", "7.88", Rating.HIGH, "o"),
                                row("CVE-4", "zlib1g", "", Rating.CRITICAL, "b")));
        assertEquals(
                List.of(
                        new Upgrade(
                                "shop/web:1",
                                "libc6",
                                "1.0",
                                "2.36-9+deb12u10",
                                Layers.Owner.BASE,
                                "debian:12",
                                "ADD file:1 in /",
                                Rating.HIGH,
                                List.of("CVE-1", "CVE-2"),
                                0),
                        new Upgrade(
                                "shop/web:1",
                                "curl",
                                "1.0",
                                "7.88",
                                Layers.Owner.OURS,
                                "debian:12",
                                "RUN apt-get install -y curl",
                                Rating.HIGH,
                                List.of("CVE-3"),
                                0)),
                upgrades);
    }

    @Test
    void whatIsAttackedComesBeforeAll() {
        var threats = new Threats(Map.of(), Map.of("CVE-9", LocalDate.of(2026, 1, 1)));
        var upgrades =
                Upgrade.of(
                        report(
                                threats,
                                row("CVE-1", "libc6", "2", Rating.CRITICAL, "b"),
                                row("CVE-9", "curl", "2", Rating.LOW, "o")));
        assertEquals("curl", upgrades.getFirst().pkg());
        assertEquals(1, upgrades.getFirst().exploited());
    }

    @Test
    void whatIsDecidedNeedsNoUpgrade() {
        var row = row("CVE-1", "libc6", "2", Rating.HIGH, "b");
        var decision =
                new Decision(
                        row.id(),
                        row.pkg(),
                        row.purl(),
                        row.installed(),
                        row.fixed(),
                        row.severity(),
                        Decision.EVERY_IMAGE,
                        Decision.State.FALSE_POSITIVE,
                        "",
                        "not built in",
                        "me",
                        null,
                        LocalDate.of(2026, 11, 24));
        var decisions = new Decisions(List.of(decision), LocalDate.of(2026, 11, 24));
        var report = report(Threats.NONE, row);
        assertEquals(1, Upgrade.of(report).size());
        assertEquals(List.of(), Upgrade.of(report.with(Background.of(decisions))));
    }

    private static ScanReport report(Threats threats, Vulnerability... rows) {
        var target =
                ScanTarget.of(ScanTarget.Kind.IMAGE, "shop/web:1", "", "", List.of())
                        .scanned("debian 12", false, new Contents(LAYERS, List.of()));
        return new ScanReport(
                Instant.parse("2026-11-24T09:30:00Z"),
                new Scanner("trivy", "0.74.0", "", null, false),
                List.of(target),
                List.of(rows),
                List.of(),
                List.of(),
                List.of(),
                Background.none().with(threats),
                List.of());
    }

    private static Vulnerability row(
            String id, String pkg, String fixed, Rating rating, String layer) {
        return new Vulnerability(
                id,
                "shop/web:1",
                pkg,
                "",
                "1.0",
                fixed,
                rating,
                "debian",
                null,
                "fixed",
                layer,
                "debian",
                List.of(),
                "",
                "");
    }
}
