package io.hullwright.scan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;

/// What a scan found, gravest first: one row of `vulnerabilities` for each target, package,
/// installed version and id.
///
/// @param decisions what was decided about some of it
/// @param notes what was left out and why, one line each
public record ScanReport(
        Instant takenAt,
        Scanner scanner,
        List<ScanTarget> targets,
        List<Vulnerability> vulnerabilities,
        List<Misconfiguration> misconfigurations,
        List<SecretFinding> secrets,
        List<LicenseFinding> licenses,
        Decisions decisions,
        List<String> notes) {

    public ScanReport {
        targets = List.copyOf(targets);
        vulnerabilities = sorted(rows(vulnerabilities), Vulnerability.ORDER);
        misconfigurations = sorted(misconfigurations, Misconfiguration.ORDER);
        secrets = sorted(secrets, SecretFinding.ORDER);
        licenses = sorted(licenses, LicenseFinding.ORDER);
        notes = List.copyOf(notes);
    }

    private static <T> List<T> sorted(Collection<T> all, java.util.Comparator<T> order) {
        var sorted = new ArrayList<>(all);
        sorted.sort(order);
        return List.copyOf(sorted);
    }

    /// A package that lies in several places is one row with several paths.
    private static Collection<Vulnerability> rows(List<Vulnerability> all) {
        var rows = new LinkedHashMap<Vulnerability.Row, Vulnerability>(all.size() * 2);
        for (var one : all) {
            rows.merge(one.row(), one, ScanReport::joined);
        }
        return rows.values();
    }

    private static Vulnerability joined(Vulnerability first, Vulnerability second) {
        var paths = new ArrayList<>(first.paths());
        second.paths().stream().filter(path -> !paths.contains(path)).forEach(paths::add);
        return (second.severity().compareTo(first.severity()) < 0 ? second : first)
                .with(first.target(), paths);
    }

    /// True when something at or above this is found that nobody has decided about. What has no
    /// severity counts as medium.
    public boolean reaches(Rating rating) {
        for (var one : vulnerabilities) {
            if (isAtLeast(one.severity(), rating) && !decisions.isDecided(one)) {
                return true;
            }
        }
        return misconfigurations.stream().anyMatch(one -> isAtLeast(one.severity(), rating))
                || secrets.stream().anyMatch(one -> isAtLeast(one.severity(), rating))
                || licenses.stream().anyMatch(one -> isAtLeast(one.severity(), rating));
    }

    private static boolean isAtLeast(Rating found, Rating rating) {
        return found == Rating.UNKNOWN
                ? rating.compareTo(Rating.MEDIUM) >= 0
                : found.compareTo(rating) <= 0;
    }

    /// True when every target was scanned.
    public boolean isComplete() {
        return targets.stream().allMatch(ScanTarget::isScanned);
    }

    public long decided() {
        return vulnerabilities.stream().filter(decisions::isDecided).count();
    }

    public long count(Rating rating) {
        return vulnerabilities.stream().filter(one -> one.severity() == rating).count();
    }

    public long fixable() {
        return vulnerabilities.stream().filter(Vulnerability::isFixable).count();
    }
}
