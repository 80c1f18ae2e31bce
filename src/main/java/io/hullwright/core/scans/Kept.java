package io.hullwright.core.scans;

import io.hullwright.core.history.ScanHistory;
import io.hullwright.scan.ScanReport;
import io.hullwright.scan.ScanTarget;
import io.hullwright.work.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Keeps scans as they finish, and adds what the history knows. A history that cannot be used is
/// a note and stops no scan.
final class Kept {

    private final ScanHistory history;
    private final String scope;
    private volatile @Nullable Problem problem;

    Kept(ScanHistory history, String scope) {
        this.history = history;
        this.scope = scope;
    }

    void keep(ScanReport one) {
        try {
            history.keep(one, scope);
        } catch (Problem e) {
            problem = e;
        }
    }

    /// @param notes gets what must be said
    ScanReport complete(ScanReport report, List<String> notes) {
        var background = report.background();
        var targets = report.targets();
        try {
            targets = settled(targets);
            var lineages = new HashSet<String>();
            targets.forEach(target -> lineages.add(target.lineage()));
            background = background.with(history.firstSeen(lineages));
        } catch (Problem e) {
            problem = e;
        }
        notes.addAll(history.notes());
        var failed = problem;
        if (failed != null) {
            notes.add(
                    "this scan was not kept: %s %s (%s)"
                            .formatted(failed.what(), failed.why(), failed.code()));
        }
        return new ScanReport(
                report.takenAt(),
                report.scanner(),
                targets,
                report.vulnerabilities(),
                report.misconfigurations(),
                report.secrets(),
                report.licenses(),
                background,
                notes);
    }

    private List<ScanTarget> settled(List<ScanTarget> targets) throws Problem {
        var known = new ArrayList<>(targets);
        known.addAll(history.images());
        return targets.stream().map(target -> target.knowing(known)).toList();
    }
}
