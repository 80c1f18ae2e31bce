package io.hullwright.report;

import io.hullwright.scan.Change;
import io.hullwright.scan.KeptScan;
import io.hullwright.scan.ScanDiff;
import java.io.IOException;
import java.io.OutputStream;

/// The difference of two scans for a person at a terminal: new, changed, gone, each with its
/// reason.
final class DiffConsole {

    private static final int ID = 16;

    private final Terminal terminal;

    DiffConsole(ReportOptions options, OutputStream out) {
        this.terminal = new Terminal(out, options);
    }

    void write(ScanDiff diff) throws IOException {
        side("from", diff.before());
        side("to", diff.after());
        for (var kind : Change.Kind.values()) {
            group(diff, kind);
        }
        terminal.end();
        terminal.wrapped(
                Ink.STRONG,
                0,
                "In all: %d new, %d changed, %d gone"
                        .formatted(
                                diff.count(Change.Kind.NEW),
                                diff.count(Change.Kind.CHANGED),
                                diff.count(Change.Kind.GONE)));
        terminal.flush();
    }

    private void side(String word, KeptScan scan) throws IOException {
        var database = scan.database().isEmpty() ? "" : ", database " + scan.database();
        terminal.wrapped(
                Ink.FAINT,
                0,
                Cells.pad(word, 5)
                        + "#"
                        + scan.number()
                        + " "
                        + Plain.line(scan.name())
                        + ", "
                        + HistoryConsole.time(scan.seenAt())
                        + database);
    }

    private void group(ScanDiff diff, Change.Kind kind) throws IOException {
        if (diff.count(kind) == 0) {
            return;
        }
        terminal.end();
        terminal.heading(
                switch (kind) {
                    case NEW -> "New";
                    case CHANGED -> "Changed";
                    case GONE -> "Gone";
                },
                "" + diff.count(kind));
        for (var change : diff.changes()) {
            if (change.kind() == kind) {
                line(change);
            }
        }
    }

    private void line(Change change) throws IOException {
        var id = change.sort().equals("vulnerability") ? change.id() : change.sort();
        var shown = Cells.pad(Plain.line(id, 40), ID);
        var mark = Cells.pad(Ratings.mark(change.rating()), 10);
        terminal.put("  ").put(Ratings.ink(change.rating()), mark).put(" " + shown + " ");
        var text =
                change.sort().equals("vulnerability")
                        ? change.subject()
                        : change.id() + " " + change.subject();
        if (change.what().isEmpty() || change.kind() == Change.Kind.NEW) {
            var decided = change.what().isEmpty() ? "" : " (" + change.what() + ")";
            text += decided;
        } else {
            text += ": " + change.what();
        }
        var cause = " · " + change.cause().words();
        var room = Math.max(10, terminal.columns() - 14 - Cells.width(shown) - Cells.width(cause));
        terminal.put(Cells.cut(Plain.line(text, 300), room)).put(Ink.FAINT, cause).end();
    }
}
