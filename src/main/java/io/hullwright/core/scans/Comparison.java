package io.hullwright.core.scans;

import io.hullwright.core.history.ScanHistory;
import io.hullwright.scan.KeptScan;
import io.hullwright.scan.ScanDiff;
import io.hullwright.scan.ScanReport;
import io.hullwright.scan.ScanTarget;
import io.hullwright.work.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Compares kept scans.
final class Comparison {

    private static final int SHORT_ID = 12;

    private final ScanHistory history;

    Comparison(ScanHistory history) {
        this.history = history;
    }

    /// @param from a number, or the newest scan of an image or path
    /// @param to the same; null to compare `from` with the one before it
    ScanDiff of(String from, @Nullable String to) throws Problem {
        var first = find(from);
        if (to != null) {
            return diff(first, find(to));
        }
        var before = before(first);
        if (before == null) {
            throw notKept("of " + from + " before #" + first.number());
        }
        return diff(before, first);
    }

    private ScanDiff diff(KeptScan before, KeptScan after) throws Problem {
        return ScanDiff.of(whole(before), whole(after));
    }

    /// With the bases that all kept images tell.
    private KeptScan.Whole whole(KeptScan scan) throws Problem {
        var whole = Objects.requireNonNull(history.scan(scan.number()), "it was listed just now");
        var report = whole.report();
        var known = history.images();
        var targets = report.targets().stream().map(one -> one.knowing(known)).toList();
        return new KeptScan.Whole(scan, report.with(targets), whole.decided());
    }

    private KeptScan find(String wanted) throws Problem {
        var all = history.list(null);
        var number = wanted.startsWith("#") ? wanted.substring(1) : wanted;
        for (var scan : all) {
            if (number.equals("" + scan.number())) {
                return scan;
            }
        }
        for (var scan : all) {
            if (scan.name().equals(wanted) || scan.name().equals(wanted + ":latest")) {
                return scan;
            }
        }
        for (var scan : all) {
            if (scan.lineage().equals(wanted) || isId(scan.image(), wanted)) {
                return scan;
            }
        }
        throw notKept("of " + wanted);
    }

    private static boolean isId(String image, String wanted) {
        var digits = wanted.startsWith("sha256:") ? wanted : "sha256:" + wanted;
        return digits.length() >= "sha256:".length() + SHORT_ID && image.startsWith(digits);
    }

    /// The newest that asked the same, of the same name if there is one, with other content or
    /// other knowledge: the same once more would hide what is new.
    private @Nullable KeptScan before(KeptScan scan) throws Problem {
        @Nullable KeptScan found = null;
        for (var old : history.list(scan.lineage())) {
            var comparable =
                    old.kind() == scan.kind()
                            && old.scope().equals(scan.scope())
                            && old.number() != scan.number()
                            && !old.seenAt().isAfter(scan.seenAt())
                            && !(old.kind() == ScanTarget.Kind.IMAGE && isSame(old, scan));
            if (comparable && old.name().equals(scan.name())) {
                return old;
            }
            found = found == null && comparable ? old : found;
        }
        return found;
    }

    private static boolean isSame(KeptScan one, KeptScan other) {
        return one.image().equals(other.image()) && one.database().equals(other.database());
    }

    /// The report with what is new or worse in it alone.
    ///
    /// @throws Problem `HW-263` when the history cannot tell
    ScanReport onlyNew(ScanReport report, String scope) throws Problem {
        var notes = new ArrayList<>(report.notes());
        Set<Object> asking = new HashSet<>();
        for (var target : report.targets()) {
            if (target.isScanned()) {
                asking.addAll(asking(report, target, scope, notes));
            }
        }
        return report.only(asking::contains, notes);
    }

    private Set<Object> asking(
            ScanReport report, ScanTarget target, String scope, List<String> notes) throws Problem {
        var now = now(report, target, scope);
        var before = before(now);
        if (before == null) {
            notes.add("no earlier scan of " + target.lineage() + " is known: all of it is new");
            return Set.copyOf(whole(now).report().findings());
        }
        notes.add(
                "%s is compared with scan #%d of %s, %s"
                        .formatted(target.name(), before.number(), before.name(), before.seenAt()));
        return diff(before, now).asking();
    }

    /// The scan that was kept of this target just now.
    private KeptScan now(ScanReport report, ScanTarget target, String scope) throws Problem {
        for (var scan : history.list(target.lineage())) {
            if (scan.name().equals(target.name())
                    && scan.kind() == target.kind()
                    && scan.scope().equals(scope)
                    && scan.seenAt().equals(report.takenAt())) {
                return scan;
            }
        }
        throw new Problem(
                Problem.Kind.CANNOT_LOOK,
                "HW-263",
                "What is new in " + target.name() + " cannot be told.",
                "This scan could not be kept, so it cannot be compared.",
                "Scan without --only-new, and mend what its note names.",
                null);
    }

    private static Problem notKept(String which) {
        return new Problem(
                Problem.Kind.WRONG_USE,
                "HW-262",
                "No scan " + which + " was kept.",
                "Only what was scanned here can be compared.",
                "`hullwright scan history` lists the scans; `hullwright scan image REF` makes one.",
                null);
    }
}
