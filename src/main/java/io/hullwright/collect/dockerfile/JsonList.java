package io.hullwright.collect.dockerfile;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The list of strings of the exec form.
final class JsonList {

    private final String text;
    private final int end;
    private int pos;

    private JsonList(String text, int from, int end) {
        this.text = text;
        this.pos = from;
        this.end = end;
    }

    /// The strings, with the place of what is inside their quotes; null when it is no such list.
    static @Nullable List<Piece> parse(String text, int from, int end) {
        return new JsonList(text, from, end).list();
    }

    /// True for what was meant as a list: `[` and a quote.
    static boolean isMeant(String text, int from, int end) {
        var list = new JsonList(text, from, end);
        if (!list.takes('[')) {
            return false;
        }
        list.skipBlanks();
        return list.pos < end && "\"'".indexOf(text.charAt(list.pos)) >= 0;
    }

    private @Nullable List<Piece> list() {
        if (!takes('[')) {
            return null;
        }
        var strings = new ArrayList<Piece>();
        if (!takes(']')) {
            do {
                var string = string();
                if (string == null) {
                    return null;
                }
                strings.add(string);
            } while (takes(','));
            if (!takes(']')) {
                return null;
            }
        }
        skipBlanks();
        return pos == end ? strings : null;
    }

    private @Nullable Piece string() {
        if (!takes('"')) {
            return null;
        }
        var start = pos;
        var value = new StringBuilder();
        while (pos < end && text.charAt(pos) != '"') {
            var c = text.charAt(pos++);
            if (c < ' ') {
                return null;
            }
            if (c == '\\') {
                var escaped = escaped();
                if (escaped < 0) {
                    return null;
                }
                value.append((char) escaped);
            } else {
                value.append(c);
            }
        }
        return takes('"') ? new Piece(value.toString(), start) : null;
    }

    /// The character after a backslash means, or -1.
    private int escaped() {
        if (pos >= end) {
            return -1;
        }
        return switch (text.charAt(pos++)) {
            case '"' -> '"';
            case '\\' -> '\\';
            case '/' -> '/';
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> hexadecimal();
            default -> -1;
        };
    }

    private int hexadecimal() {
        var code = 0;
        for (var i = 0; i < 4; i++) {
            var digit = pos < end ? Character.digit(text.charAt(pos++), 16) : -1;
            if (digit < 0) {
                return -1;
            }
            code = code * 16 + digit;
        }
        return code;
    }

    private boolean takes(char wanted) {
        skipBlanks();
        if (pos < end && text.charAt(pos) == wanted) {
            pos++;
            return true;
        }
        return false;
    }

    private void skipBlanks() {
        while (pos < end && (Words.isBlank(text.charAt(pos)) || text.charAt(pos) == '\n')) {
            pos++;
        }
    }
}
