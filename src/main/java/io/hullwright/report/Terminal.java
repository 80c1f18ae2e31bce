package io.hullwright.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Lines for a terminal of a known width. Text is measured before it is coloured.
final class Terminal {

    private static final int FLUSH_AT = 1 << 16;

    /// The eye loses a longer line.
    static final int WIDEST_RULE = 100;

    private final OutputStream out;
    private final int columns;
    private final boolean color;
    private final StringBuilder text = new StringBuilder();

    Terminal(OutputStream out, ReportOptions options) {
        this.out = out;
        this.columns = options.columns();
        this.color = options.color();
    }

    int columns() {
        return columns;
    }

    /// Puts text down as it is; the caller has measured it.
    Terminal put(String plain) {
        text.append(plain);
        return this;
    }

    Terminal put(Ink ink, String plain) {
        text.append(ink.on(plain, color));
        return this;
    }

    void end() throws IOException {
        text.append('\n');
        if (text.length() > FLUSH_AT) {
            flush();
        }
    }

    /// A paragraph, broken to fit; each line begins with `indent` spaces.
    void wrapped(Ink ink, int indent, String plain) throws IOException {
        for (var line : Cells.wrap(plain, columns - indent)) {
            put(" ".repeat(indent)).put(ink, line).end();
        }
    }

    void wrapped(int indent, String plain) throws IOException {
        for (var line : Cells.wrap(plain, columns - indent)) {
            put(" ".repeat(indent)).put(line).end();
        }
    }

    /// A heading, with a faint rule to the right edge and what belongs there in it.
    void heading(String title, String right) throws IOException {
        var edge = Math.min(columns, WIDEST_RULE);
        var room = edge - (right.isEmpty() ? 0 : Cells.width(right) + 4);
        if (room < 12) {
            put(Ink.STRONG, Cells.cut(title, columns)).end();
            wrapped(1, right);
            return;
        }
        var shown = Cells.cut(title, room);
        put(Ink.STRONG, shown);
        var rule = edge - Cells.width(shown) - (right.isEmpty() ? 0 : Cells.width(right) + 1);
        if (rule > 2) {
            put(Ink.FAINT, " " + "─".repeat(rule - 1));
        }
        put(right.isEmpty() ? "" : " " + right).end();
    }

    /// The names, faint, as many as fit; then how many more there are.
    void names(int indent, String before, List<String> names) throws IOException {
        wrapped(Ink.FAINT, indent, before + fitting(indent, names));
    }

    /// The names that fit into about two lines, then how many more there are.
    String fitting(int indent, List<String> names) {
        var room = 2 * (columns - indent) - 16;
        var words = new StringBuilder();
        var used = 0;
        for (var i = 0; i < names.size(); i++) {
            var name = Plain.line(names.get(i), 60);
            used += Cells.width(name) + 2;
            if (i > 0 && used > room) {
                return words + " and " + (names.size() - i) + " more";
            }
            words.append(i == 0 ? "" : ", ").append(name);
        }
        return words.toString();
    }

    void flush() throws IOException {
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
        text.setLength(0);
        out.flush();
    }
}
