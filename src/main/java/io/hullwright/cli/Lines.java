package io.hullwright.cli;

import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Lines of plain text on a terminal, folded at its width.
final class Lines {

    private final PrintWriter out;
    private final int columns;

    Lines(Terminal terminal) {
        this(terminal, new PrintWriter(writer(terminal)));
    }

    private Lines(Terminal terminal, PrintWriter out) {
        this.out = out;
        this.columns = Math.max(40, terminal.columns());
    }

    /// For what is not the result.
    static Lines ofMessages(Terminal terminal) {
        return new Lines(terminal, terminal.err());
    }

    private static Writer writer(Terminal terminal) {
        return new OutputStreamWriter(terminal.out(), StandardCharsets.UTF_8);
    }

    /// As it is, without folding.
    void line(String text) {
        out.print(text + "\n");
    }

    void text(String text) {
        out.print(text);
    }

    /// Folds at words; each line starts with `indent` spaces.
    void paragraph(int indent, String text) {
        for (var line : fold(text, columns - indent)) {
            out.print(" ".repeat(indent) + line + "\n");
        }
    }

    static List<String> fold(String text, int width) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word : text.strip().split("\\s+", -1)) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    void flush() {
        out.flush();
    }
}
