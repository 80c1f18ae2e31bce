package io.hullwright.report;

import io.hullwright.audit.Audit;
import java.io.IOException;
import java.util.List;

/// All verdicts as one bar, a character for each kind, and the numbers under it.
record VerdictBar(List<Part> parts) {

    /// @param name names it for machines
    /// @param fill what the bar is drawn with; each kind has its own
    record Part(String name, Ink ink, String fill, int count, String words) {}

    static VerdictBar of(Audit.Totals totals) {
        return new VerdictBar(
                List.of(
                        new Part(
                                "fail",
                                Ink.HIGH,
                                "█",
                                totals.fail(),
                                Phrases.count(totals.fail(), "fails", "fail")),
                        new Part(
                                "unknown",
                                Ink.UNSEEN,
                                "?",
                                totals.unknown(),
                                totals.unknown() + " not checked"),
                        new Part(
                                "waived",
                                Ink.WAIVED,
                                "▒",
                                totals.waived(),
                                totals.waived() + " accepted"),
                        new Part(
                                "pass",
                                Ink.PASS,
                                "═",
                                totals.pass(),
                                Phrases.count(totals.pass(), "passes", "pass")),
                        new Part(
                                "not-applicable",
                                Ink.FAINT,
                                "·",
                                totals.notApplicable(),
                                Phrases.count(
                                        totals.notApplicable(),
                                        "does not apply",
                                        "do not apply"))));
    }

    int total() {
        var total = 0;
        for (var part : parts) {
            total += part.count();
        }
        return total;
    }

    void write(Terminal terminal) throws IOException {
        var cells = widths(Math.min(terminal.columns(), Terminal.WIDEST_RULE));
        for (var i = 0; i < parts.size(); i++) {
            terminal.put(parts.get(i).ink(), parts.get(i).fill().repeat(cells[i]));
        }
        terminal.end();
        var used = 0;
        for (var part : parts) {
            if (part.count() == 0) {
                continue;
            }
            var key = part.fill() + " " + part.words();
            if (used > 0 && used + 3 + Cells.width(key) > terminal.columns()) {
                terminal.end();
                used = 0;
            }
            terminal.put(used > 0 ? "   " : "").put(part.ink(), key);
            used += (used > 0 ? 3 : 0) + Cells.width(key);
        }
        terminal.end();
    }

    /// Cells for each part: what is there at all gets one, the rest goes by size.
    int[] widths(int cells) {
        var widths = new int[parts.size()];
        var total = total();
        var given = 0;
        for (var i = 0; i < widths.length; i++) {
            widths[i] = parts.get(i).count() > 0 ? 1 : 0;
            given += widths[i];
        }
        if (total == 0) {
            return widths;
        }
        var free = cells - given;
        var largest = 0;
        for (var i = 0; i < widths.length; i++) {
            var share = (int) (parts.get(i).count() * (long) free / total);
            widths[i] += share;
            given += share;
            if (parts.get(i).count() > parts.get(largest).count()) {
                largest = i;
            }
        }
        widths[largest] += cells - given;
        return widths;
    }
}
