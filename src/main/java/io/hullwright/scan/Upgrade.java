package io.hullwright.scan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A newer version of one package in one target, and what it removes.
///
/// @param to the lowest version that has every fix there is for it
/// @param owner whose layer it is in: the base image's packages come with a newer base image
/// @param base name of the base image; empty where it is not known
/// @param step the instruction that brought it, as the builder wrote it; empty where not known
/// @param removes ids, gravest first
/// @param exploited how many of them are known to be attacked
public record Upgrade(
        String target,
        String pkg,
        String from,
        String to,
        Layers.Owner owner,
        String base,
        String step,
        Rating worst,
        List<String> removes,
        int exploited) {

    /// What removes most first: what is attacked, then the gravest, then the most.
    public static final Comparator<Upgrade> ORDER =
            Comparator.comparingInt((Upgrade one) -> -one.exploited())
                    .thenComparing(Upgrade::worst)
                    .thenComparingInt(one -> -one.removes().size())
                    .thenComparing(Upgrade::target)
                    .thenComparing(Upgrade::pkg)
                    .thenComparing(Upgrade::from);

    public Upgrade {
        removes = List.copyOf(removes);
    }

    private record Key(String target, String pkg, String installed) {}

    /// Every upgrade that would remove something that nobody has decided about, in `ORDER`.
    public static List<Upgrade> of(ScanReport report) {
        Map<Key, List<Vulnerability>> groups = new LinkedHashMap<>();
        for (var one : report.vulnerabilities()) {
            if (one.isFixable() && !report.decisions().isDecided(one)) {
                var key = new Key(one.target(), one.pkg(), one.installed());
                groups.computeIfAbsent(key, _ -> new ArrayList<>()).add(one);
            }
        }
        var upgrades = new ArrayList<Upgrade>();
        groups.values().forEach(rows -> upgrades.add(upgrade(report, rows)));
        upgrades.sort(ORDER);
        return upgrades;
    }

    private static Upgrade upgrade(ScanReport report, List<Vulnerability> rows) {
        var first = rows.getFirst();
        var to = "";
        var exploited = 0;
        for (var one : rows) {
            var fix = Versions.nearest(one.installed(), one.fixed());
            to = to.isEmpty() || Versions.compare(fix, to) > 0 ? fix : to;
            exploited += report.background().threats().exploitedSince(one) == null ? 0 : 1;
        }
        var layers = report.layers(first.target());
        return new Upgrade(
                first.target(),
                first.pkg(),
                first.installed(),
                to,
                layers.owner(first.layer()),
                layers.base(),
                layers.step(first.layer()),
                first.severity(),
                rows.stream().map(Vulnerability::id).toList(),
                exploited);
    }
}
