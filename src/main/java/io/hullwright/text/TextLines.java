package io.hullwright.text;

import java.util.List;

/// The lines of a text by offset. A byte order mark is no part of the first line.
record TextLines(String text) {

    int start(int offset) {
        var start = text.lastIndexOf('\n', offset - 1) + 1;
        return start == 0 && text.startsWith("\uFEFF") ? 1 : start;
    }

    /// Behind the line's end, where the next line starts; the text's length behind the last line.
    int next(int offset) {
        var end = text.indexOf('\n', offset);
        return end < 0 ? text.length() : end + 1;
    }

    /// Where the line's end characters are, or the text's length.
    int end(int offset) {
        var end = text.indexOf('\n', offset);
        if (end < 0) {
            return text.length();
        }
        return end > 0 && text.charAt(end - 1) == '\r' ? end - 1 : end;
    }

    int column(int offset) {
        return offset - start(offset);
    }

    /// True if only spaces stand before it on its line.
    boolean isFirst(int offset) {
        return indentation(start(offset)) == column(offset);
    }

    /// How many spaces the line that starts here begins with.
    int indentation(int start) {
        var at = start;
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        return at - start;
    }

    boolean isComment(int start) {
        var at = start + indentation(start);
        return at < text.length() && text.charAt(at) == '#';
    }

    /// Inserts whole lines below the line of `offset`, with that line's own end characters.
    TextEdit insertBelow(int offset, List<String> lines) {
        var at = next(offset);
        var eol = lineEnd(offset);
        var joined = String.join(eol, lines);
        var open = at == text.length() && !text.endsWith("\n");
        return TextEdit.insert(at, open ? eol + joined : joined + eol);
    }

    /// The end characters of the line of `offset`, else those of the first line.
    String lineEnd(int offset) {
        var end = text.indexOf('\n', offset);
        if (end < 0) {
            end = text.indexOf('\n');
        }
        return end > 0 && text.charAt(end - 1) == '\r' ? "\r\n" : "\n";
    }

    /// Removes the lines from that of `first` to that of `last`. Where they end the text without a
    /// line end, the line end before them goes instead.
    TextEdit deleteLines(int first, int last) {
        var from = start(first);
        var to = next(last);
        if (to == text.length()
                && !text.endsWith("\n")
                && from > 0
                && text.charAt(from - 1) == '\n') {
            from -= from > 1 && text.charAt(from - 2) == '\r' ? 2 : 1;
        }
        return TextEdit.delete(from, to);
    }
}
