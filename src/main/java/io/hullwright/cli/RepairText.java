package io.hullwright.cli;

import io.hullwright.check.Verdict;
import io.hullwright.core.Hullwright;
import io.hullwright.core.mending.Masked;
import io.hullwright.repair.Patch;
import io.hullwright.repair.Refusal;
import io.hullwright.repair.Repair;
import io.hullwright.report.Plain;
import java.util.ArrayList;
import java.util.List;

/// A repair as lines for the terminal. The lines around a change may hold credentials: those are
/// replaced by stars.
final class RepairText {

    private RepairText() {}

    /// Which failure it is about.
    static String head(Hullwright.Explained explained) {
        var finding = explained.finding();
        var evidence =
                finding.verdict() instanceof Verdict.Fail fail
                        ? fail.evidence() + " · " + fail.origin().words()
                        : "";
        return Plain.line(finding.subject().label() + ": " + evidence, 500);
    }

    static List<String> lines(Repair repair) {
        return switch (repair) {
            case Refusal(var why) -> List.of("    Not done by itself: " + Plain.line(why, 500));
            case Patch patch -> {
                var lines = new ArrayList<String>();
                patch.difference()
                        .forEach(line -> lines.add("    " + Plain.line(masked(line), 500)));
                yield lines;
            }
        };
    }

    /// The sign in front stays.
    private static String masked(String line) {
        return line.isEmpty() ? line : line.charAt(0) + Masked.line(line.substring(1));
    }
}
