package io.hullwright.collect.dockerfile;

import io.hullwright.facts.reading.TextPlaces;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Puts the lines of a Dockerfile together into instructions: continuations, comments between them,
/// here-documents. Every line is looked at once.
final class LineReader {

    private final String text;
    private final char escape;
    private final Consumer<Comment> comments;
    private int pos;
    private int line;

    /// The physical line in hand, without its end.
    private String current = "";

    private int currentLine;

    /// A comment, from its `#` to the end of its line.
    record Comment(String text, int line, int column) {}

    LineReader(String text, char escape, Consumer<Comment> comments) {
        this.text = text;
        this.escape = escape;
        this.comments = comments;
    }

    /// The next instruction, null at the end of the file.
    @Nullable LogicalLine next() {
        while (takeLine()) {
            var start = firstVisible(current);
            if (start == current.length()) {
                continue;
            }
            if (current.charAt(start) == '#') {
                comments.accept(new Comment(current.substring(start), currentLine, start + 1));
                continue;
            }
            return instruction(start);
        }
        return null;
    }

    private LogicalLine instruction(int start) {
        var joined = new StringBuilder();
        var places = new TextPlaces();
        var firstLine = currentLine;
        var emptyLines = false;
        places.add(0, currentLine, start + 1);
        var goesOn = append(start, joined);
        while (goesOn && takeLine()) {
            var visible = firstVisible(current);
            if (visible == current.length()) {
                emptyLines = true;
            } else if (current.charAt(visible) != '#') {
                places.add(joined.length(), currentLine, 1);
                goesOn = append(0, joined);
            }
        }
        var length = joined.length();
        var bodies = new ArrayList<LogicalLine.Body>();
        var complete = readBodies(joined, places, bodies);
        return new LogicalLine(
                joined.toString(),
                length,
                places,
                bodies,
                emptyLines,
                !complete,
                firstLine,
                start + 1,
                currentLine);
    }

    /// Adds the line in hand; true when the next line belongs to it.
    private boolean append(int from, StringBuilder joined) {
        var end = current.length();
        while (end > from && (current.charAt(end - 1) == ' ' || current.charAt(end - 1) == '\t')) {
            end--;
        }
        var marked = end > from && current.charAt(end - 1) == escape;
        var doubled = end - 1 > from && current.charAt(end - 2) == escape;
        if (marked && !doubled) {
            joined.append(current, from, end - 1);
            return true;
        }
        joined.append(current, from, current.length());
        return false;
    }

    private boolean readBodies(
            StringBuilder joined, TextPlaces places, List<LogicalLine.Body> bodies) {
        if (joined.indexOf("<<") < 0) {
            return true;
        }
        for (var heredoc : Heredoc.in(joined.toString(), escape)) {
            joined.append('\n');
            var start = joined.length();
            var firstLine = currentLine + 1;
            while (true) {
                if (!takeLine()) {
                    bodies.add(body(heredoc, start, joined.length(), firstLine, line));
                    return false;
                }
                if (heredoc.endsAt(current)) {
                    break;
                }
                var stripped = heredoc.stripsTabs() ? Heredoc.withoutTabs(current) : current;
                places.add(joined.length(), currentLine, current.length() - stripped.length() + 1);
                joined.append(stripped).append('\n');
            }
            bodies.add(body(heredoc, start, joined.length(), firstLine, currentLine - 1));
            places.add(joined.length(), currentLine, 1);
            joined.append(heredoc.name());
        }
        return true;
    }

    private static LogicalLine.Body body(
            Heredoc heredoc, int start, int end, int firstLine, int lastLine) {
        return new LogicalLine.Body(heredoc, start, end, firstLine, lastLine - firstLine + 1);
    }

    private boolean takeLine() {
        if (pos >= text.length()) {
            return false;
        }
        var end = text.indexOf('\n', pos);
        var stop = end < 0 ? text.length() : end;
        var visible = stop > pos && text.charAt(stop - 1) == '\r' ? stop - 1 : stop;
        current = text.substring(pos, visible);
        pos = stop + 1;
        line++;
        currentLine = line;
        return true;
    }

    private static int firstVisible(String line) {
        var i = 0;
        while (i < line.length() && Words.isBlank(line.charAt(i))) {
            i++;
        }
        return i;
    }
}
