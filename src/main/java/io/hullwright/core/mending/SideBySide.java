package io.hullwright.core.mending;

import io.hullwright.core.mending.DifferenceLine.Kind;
import io.hullwright.text.Diff;
import io.hullwright.text.LineNotes;
import java.util.ArrayList;
import java.util.List;

/// Puts two texts beside each other, with the checks that the changed lines answer.
final class SideBySide {

    private static final int CONTEXT_LINES = 3;

    private SideBySide() {}

    /// @param done the checks that the whole change answers, for lines that name none
    static List<DifferenceLine> of(String before, String after, List<String> done) {
        var lines = new ArrayList<DifferenceLine>();
        var above = List.<String>of();
        for (var row : Diff.rows(before, after, CONTEXT_LINES)) {
            var named = LineNotes.names(row.now());
            var answers =
                    switch (kind(row)) {
                        case SAME, FOLD -> List.<String>of();
                        default -> !named.isEmpty() ? named : !above.isEmpty() ? above : done;
                    };
            above = LineNotes.isNote(row.now()) ? named : List.of();
            lines.add(
                    new DifferenceLine(
                            kind(row),
                            row.before(),
                            Masked.line(row.old()),
                            row.after(),
                            Masked.line(row.now()),
                            answers));
        }
        return lines;
    }

    private static Kind kind(Diff.Row row) {
        if (row.before() == 0 && row.after() == 0) {
            return Kind.FOLD;
        }
        if (row.before() == 0) {
            return Kind.ADDED;
        }
        if (row.after() == 0) {
            return Kind.REMOVED;
        }
        return row.old().equals(row.now()) ? Kind.SAME : Kind.CHANGED;
    }
}
