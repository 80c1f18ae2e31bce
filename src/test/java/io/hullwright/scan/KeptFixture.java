package io.hullwright.scan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A kept scan of one image, built step by step.
final class KeptFixture {

    private static final Instant TIME = Instant.parse("2026-11-24T09:30:00Z");

    private final List<Vulnerability> rows = new ArrayList<>();
    private final List<SecretFinding> secrets = new ArrayList<>();
    private final Map<Vulnerability, String> decided = new HashMap<>();
    private Layers layers = Layers.NONE;
    private List<String> packages = List.of();
    private String database = "2026-11-01T00:00:00Z";

    static KeptFixture image() {
        return new KeptFixture();
    }

    KeptFixture layers(int fromBase, String... diffIds) {
        layers = new Layers(List.of(diffIds), fromBase, "");
        return this;
    }

    KeptFixture packages(String... all) {
        packages = List.of(all);
        return this;
    }

    KeptFixture database(String date) {
        database = date;
        return this;
    }

    KeptFixture row(String id, String pkg, String installed, Rating rating, String layer) {
        rows.add(vulnerability(id, pkg, installed, rating, layer));
        return this;
    }

    KeptFixture decided(String state) {
        decided.put(rows.getLast(), state);
        return this;
    }

    KeptFixture secret(String rule, String file, String layer) {
        secrets.add(new SecretFinding(rule, "shop/web:1", file, 1, 1, "", "", Rating.HIGH, layer));
        return this;
    }

    static Vulnerability vulnerability(
            String id, String pkg, String installed, Rating rating, String layer) {
        return new Vulnerability(
                id,
                "shop/web:1",
                pkg,
                "pkg:deb/debian/" + pkg + "@" + installed + "?arch=amd64",
                installed,
                "",
                rating,
                "debian",
                null,
                "affected",
                layer,
                "debian",
                List.of(),
                "",
                "");
    }

    KeptScan.Whole build() {
        var target =
                ScanTarget.of(ScanTarget.Kind.IMAGE, "shop/web:1", "sha256:1", "", List.of())
                        .scanned("debian 12", false, new Contents(layers, packages));
        var scanner = new Scanner("trivy", "0.74.0", "", Instant.parse(database), false);
        var report =
                new ScanReport(
                        TIME,
                        scanner,
                        List.of(target),
                        rows,
                        List.of(),
                        secrets,
                        List.of(),
                        Background.none(),
                        List.of());
        var scan =
                new KeptScan(
                        1,
                        TIME,
                        TIME,
                        ScanTarget.Kind.IMAGE,
                        "shop/web:1",
                        "shop/web",
                        "sha256:1",
                        database,
                        "vuln",
                        Map.of(),
                        0,
                        0,
                        0);
        return new KeptScan.Whole(scan, report, decided);
    }
}
