package io.hullwright.scan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// What a scan found, gravest first: one row of `vulnerabilities` for each target, package,
/// installed version and id.
///
/// @param background what is known about some of it from elsewhere
/// @param notes what was left out and why, one line each
public record ScanReport(
        Instant takenAt,
        Scanner scanner,
        List<ScanTarget> targets,
        List<Vulnerability> vulnerabilities,
        List<Misconfiguration> misconfigurations,
        List<SecretFinding> secrets,
        List<LicenseFinding> licenses,
        Background background,
        List<String> notes) {

    public ScanReport {
        targets = List.copyOf(targets);
        vulnerabilities = sorted(rows(vulnerabilities), Vulnerability.ORDER);
        misconfigurations = sorted(misconfigurations, Misconfiguration.ORDER);
        secrets = sorted(secrets, SecretFinding.ORDER);
        licenses = sorted(licenses, LicenseFinding.ORDER);
        notes = List.copyOf(notes);
    }

    /// Several reports of one scanner as one.
    ///
    /// @param notes those of the whole
    public static ScanReport joined(
            Instant takenAt,
            Scanner scanner,
            List<ScanReport> parts,
            Background background,
            List<String> notes) {
        return new ScanReport(
                takenAt,
                scanner,
                all(parts, ScanReport::targets),
                all(parts, ScanReport::vulnerabilities),
                all(parts, ScanReport::misconfigurations),
                all(parts, ScanReport::secrets),
                all(parts, ScanReport::licenses),
                background,
                notes);
    }

    private static <T> List<T> all(List<ScanReport> parts, Function<ScanReport, List<T>> some) {
        return parts.stream().flatMap(part -> some.apply(part).stream()).toList();
    }

    /// A report of one target alone.
    public static ScanReport failed(Instant takenAt, Scanner scanner, ScanTarget target) {
        return new ScanReport(
                takenAt,
                scanner,
                List.of(target),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Background.none(),
                List.of());
    }

    /// The same with targets of which more is known.
    public ScanReport with(List<ScanTarget> settled) {
        return new ScanReport(
                takenAt,
                scanner,
                settled,
                vulnerabilities,
                misconfigurations,
                secrets,
                licenses,
                background,
                notes);
    }

    /// The same with some of the findings.
    public ScanReport only(Predicate<Object> wanted, List<String> allNotes) {
        return new ScanReport(
                takenAt,
                scanner,
                targets,
                vulnerabilities.stream().filter(wanted).toList(),
                misconfigurations.stream().filter(wanted).toList(),
                secrets.stream().filter(wanted).toList(),
                licenses.stream().filter(wanted).toList(),
                background,
                allNotes);
    }

    public List<Object> findings() {
        return Stream.of(vulnerabilities, misconfigurations, secrets, licenses)
                .<Object>flatMap(List::stream)
                .toList();
    }

    public Decisions decisions() {
        return background.decisions();
    }

    /// Whose layer brought this.
    public Layers.Owner owner(Vulnerability one) {
        return layers(one.target()).owner(one.layer());
    }

    Layers layers(String name) {
        for (var target : targets) {
            if (target.name().equals(name)) {
                return target.contents().layers();
            }
        }
        return Layers.NONE;
    }

    /// The same, knowing more about its findings.
    public ScanReport with(Background known) {
        return new ScanReport(
                takenAt,
                scanner,
                targets,
                vulnerabilities,
                misconfigurations,
                secrets,
                licenses,
                known,
                notes);
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
            if (isAtLeast(one.severity(), rating) && !decisions().isDecided(one)) {
                return true;
            }
        }
        return misconfigurations.stream().anyMatch(one -> isAtLeast(one.severity(), rating))
                || secrets.stream().anyMatch(one -> isAtLeast(one.severity(), rating))
                || licenses.stream().anyMatch(one -> isAtLeast(one.severity(), rating));
    }

    static boolean isAtLeast(Rating found, Rating rating) {
        return found == Rating.UNKNOWN
                ? rating.compareTo(Rating.MEDIUM) >= 0
                : found.compareTo(rating) <= 0;
    }

    /// True when every target was scanned.
    public boolean isComplete() {
        return targets.stream().allMatch(ScanTarget::isScanned);
    }

    public long decided() {
        return vulnerabilities.stream().filter(decisions()::isDecided).count();
    }

    public long count(Rating rating) {
        return vulnerabilities.stream().filter(one -> one.severity() == rating).count();
    }

    public long fixable() {
        return vulnerabilities.stream().filter(Vulnerability::isFixable).count();
    }
}
