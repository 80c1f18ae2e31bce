package io.hullwright.secret;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Where the assignments of a `.env` file are, as Docker Compose reads it.
final class EnvText {

    /// One assignment.
    ///
    /// @param line its number, from 1
    /// @param start offset of the value, with its quotes
    /// @param end offset behind it; equal to `start` where it is empty
    /// @param value without quotes
    /// @param computed true if Compose would put other variables into it
    record Assignment(String name, int line, int start, int end, String value, boolean computed) {

        @Override
        public String toString() {
            return name + "=" + Secret.STARS;
        }
    }

    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]*");
    private static final String EXPORT = "export ";

    private final String text;
    private final List<Assignment> found = new ArrayList<>();

    private EnvText(String text) {
        this.text = text;
    }

    /// @throws IllegalArgumentException when a quote is not closed
    static List<Assignment> read(String text) {
        var reader = new EnvText(text);
        int at = text.startsWith("\u00EF\u00BB\u00BF") ? 3 : 0; // a byte order mark
        while (at < text.length()) {
            at = reader.line(at);
        }
        return List.copyOf(reader.found);
    }

    /// @return where the next line starts
    private int line(int start) {
        int end = endOfLine(start);
        int at = skipBlanks(start, end);
        if (text.startsWith(EXPORT, at)) {
            at = skipBlanks(at + EXPORT.length(), end);
        }
        int mark = at;
        while (mark < end && text.charAt(mark) != '=' && text.charAt(mark) != ':') {
            mark++;
        }
        String name = text.substring(at, mark).strip();
        if (mark == end || !NAME.matcher(name).matches()) {
            return end + 1;
        }
        return value(name, mark + 1, skipBlanks(mark + 1, end), end);
    }

    private int value(String name, int behindMark, int at, int end) {
        char quote = at < end ? text.charAt(at) : ' ';
        if (quote == '"' || quote == '\'') {
            int close = close(at, quote);
            boolean computed = quote == '"' && hasVariable(at, close);
            add(name, at, close + 1, text.substring(at + 1, close), computed);
            return endOfLine(close) + 1;
        }
        int last = at;
        while (last < end && !isComment(behindMark, last)) {
            last++;
        }
        while (last > at && isBlank(text.charAt(last - 1))) {
            last--;
        }
        int start = last == at ? behindMark : at;
        int behind = last == at ? behindMark : last;
        add(name, start, behind, text.substring(start, behind), hasVariable(at, last));
        return end + 1;
    }

    private void add(String name, int start, int end, String value, boolean computed) {
        int line = 1 + (int) text.chars().limit(start).filter(c -> c == '\n').count();
        found.add(new Assignment(name, line, start, end, value, computed));
    }

    private boolean isComment(int from, int at) {
        return text.charAt(at) == '#' && at > from && isBlank(text.charAt(at - 1));
    }

    private int close(int open, char quote) {
        for (int i = open + 1; i < text.length(); i++) {
            if (text.charAt(i) == '\\') {
                i++;
            } else if (text.charAt(i) == quote) {
                return i;
            }
        }
        long line = 1 + text.chars().limit(open).filter(c -> c == '\n').count();
        throw new IllegalArgumentException("the quote in line " + line + " is not closed");
    }

    private boolean hasVariable(int start, int end) {
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '$') {
                return true;
            }
        }
        return false;
    }

    private int endOfLine(int at) {
        int end = text.indexOf('\n', at);
        return end < 0 ? text.length() : end;
    }

    private int skipBlanks(int from, int end) {
        int at = from;
        while (at < end && isBlank(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\r';
    }
}
