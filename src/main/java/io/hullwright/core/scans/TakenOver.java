package io.hullwright.core.scans;

import io.hullwright.core.history.ScanHistory;
import io.hullwright.core.scans.OtherDecisions.Said;
import io.hullwright.scan.Decision;
import io.hullwright.scan.Vulnerability;
import io.hullwright.work.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// What came of another tool's decisions.
///
/// @param added written as ours
/// @param known those that ours said already
/// @param unseen those about what no kept scan found
public record TakenOver(int added, int known, int unseen) {

    /// A decision of ours says what the thing was like; the newest kept scan that found it tells.
    static TakenOver of(
            List<Said> said, ScanHistory history, DecisionFile file, String by, LocalDate today)
            throws Problem {
        var ours = new ArrayList<>(file.read());
        var added = 0;
        var known = 0;
        var unseen = 0;
        for (var one : said) {
            var found = history.newest(one.id()).stream().filter(row -> isOf(one, row)).toList();
            unseen += found.isEmpty() ? 1 : 0;
            for (var row : found) {
                var decision = decision(one, row, by, today);
                if (ours.stream().anyMatch(our -> isSame(our, decision))) {
                    known++;
                } else {
                    file.add(decision);
                    ours.add(decision);
                    added++;
                }
            }
        }
        return new TakenOver(added, known, unseen);
    }

    private static boolean isOf(Said said, Vulnerability row) {
        return said.purl().isEmpty() || Decision.isSamePackage(said.purl(), row.purl());
    }

    private static Decision decision(Said said, Vulnerability row, String by, LocalDate today) {
        return new Decision(
                said.id(),
                row.pkg(),
                row.purl(),
                row.installed(),
                row.fixed(),
                row.severity(),
                Decision.EVERY_IMAGE,
                said.state(),
                said.state() == Decision.State.NOT_AFFECTED ? said.justification() : "",
                said.reason(),
                said.by().isEmpty() ? by : said.by(),
                said.until(),
                today);
    }

    private static boolean isSame(Decision one, Decision other) {
        return one.id().equals(other.id())
                && one.purl().equals(other.purl())
                && one.state() == other.state()
                && one.installed().equals(other.installed())
                && one.fixed().equals(other.fixed())
                && one.image().equals(other.image());
    }
}
