package io.hullwright.report;

import java.util.ArrayList;
import java.util.List;

/// How much room text takes in a terminal: most characters one cell, Chinese, Japanese and Korean
/// ones and emoji two, combining marks none.
///
/// @see <a href="https://www.unicode.org/reports/tr11/">Unicode, East Asian Width</a>
final class Cells {

    /// First and last of each range that takes two cells, ascending.
    private static final int[] WIDE = {
        0x1100, 0x115f, 0x231a, 0x231b, 0x2329, 0x232a, 0x23e9, 0x23ec, 0x23f0, 0x23f0,
        0x23f3, 0x23f3, 0x25fd, 0x25fe, 0x2614, 0x2615, 0x2648, 0x2653, 0x267f, 0x267f,
        0x2693, 0x2693, 0x26a1, 0x26a1, 0x26aa, 0x26ab, 0x26bd, 0x26be, 0x26c4, 0x26c5,
        0x26ce, 0x26ce, 0x26d4, 0x26d4, 0x26ea, 0x26ea, 0x26f2, 0x26f3, 0x26f5, 0x26f5,
        0x26fa, 0x26fa, 0x26fd, 0x26fd, 0x2705, 0x2705, 0x270a, 0x270b, 0x2728, 0x2728,
        0x274c, 0x274c, 0x274e, 0x274e, 0x2753, 0x2755, 0x2757, 0x2757, 0x2795, 0x2797,
        0x27b0, 0x27b0, 0x27bf, 0x27bf, 0x2b1b, 0x2b1c, 0x2b50, 0x2b50, 0x2b55, 0x2b55,
        0x2e80, 0x303e, 0x3041, 0x4dbf, 0x4e00, 0xa4cf, 0xa960, 0xa97f, 0xac00, 0xd7a3,
        0xf900, 0xfaff, 0xfe10, 0xfe19, 0xfe30, 0xfe6f, 0xff00, 0xff60, 0xffe0, 0xffe6,
        0x16fe0, 0x18cff, 0x1aff0, 0x1b2ff, 0x1f004, 0x1f004, 0x1f0cf, 0x1f0cf, 0x1f18e, 0x1f18e,
        0x1f191, 0x1f19a, 0x1f200, 0x1f64f, 0x1f680, 0x1f6ff, 0x1f7e0, 0x1f7f0, 0x1f90c, 0x1f9ff,
        0x1fa70, 0x1faff, 0x20000, 0x3fffd,
    };

    /// Asks for the emoji form of the character before it, which then takes two cells.
    private static final int EMOJI_FORM = 0xfe0f;

    private Cells() {}

    static int width(String text) {
        var cells = 0;
        for (var i = 0; i < text.length(); ) {
            var point = text.codePointAt(i);
            cells += width(point);
            i += Character.charCount(point);
        }
        return cells;
    }

    private static int width(int point) {
        if (point < 0x300) {
            return 1;
        }
        if (point == EMOJI_FORM) {
            return 1;
        }
        return switch (Character.getType(point)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
            default -> isWide(point) ? 2 : point >= 0x1160 && point <= 0x11ff ? 0 : 1;
        };
    }

    private static boolean isWide(int point) {
        for (var i = 0; i < WIDE.length && WIDE[i] <= point; i += 2) {
            if (point <= WIDE[i + 1]) {
                return true;
            }
        }
        return false;
    }

    /// The text itself when it fits; else its beginning and its end, because evidence says last
    /// what was expected.
    static String cut(String text, int most) {
        if (width(text) <= most) {
            return text;
        }
        var tail = (most - 1) / 3;
        return start(text, most - 1 - tail) + "…" + end(text, tail);
    }

    /// As much of the beginning as fits.
    static String start(String text, int most) {
        var cells = 0;
        var i = 0;
        while (i < text.length()) {
            var point = text.codePointAt(i);
            cells += width(point);
            if (cells > most) {
                break;
            }
            i += Character.charCount(point);
        }
        return text.substring(0, i);
    }

    /// As much of the end as fits; never begins with a combining mark.
    private static String end(String text, int most) {
        var cells = 0;
        var from = text.length();
        for (var i = text.length(); i > 0; ) {
            var point = text.codePointBefore(i);
            cells += width(point);
            if (cells > most) {
                break;
            }
            i -= Character.charCount(point);
            if (width(point) > 0) {
                from = i;
            }
        }
        return text.substring(from);
    }

    static String pad(String text, int cells) {
        return text + " ".repeat(Math.max(0, cells - width(text)));
    }

    /// Lines of at most `most` cells, broken at spaces where there are some.
    static List<String> wrap(String text, int most) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        var used = 0;
        for (var word : text.split(" ", -1)) {
            var rest = word;
            var cells = width(rest);
            if (used > 0 && used + 1 + cells > most) {
                lines.add(line.toString());
                line.setLength(0);
                used = 0;
            }
            while (cells > most) {
                var part = start(rest, most);
                lines.add(part);
                rest = rest.substring(part.length());
                cells = width(rest);
            }
            if (used > 0) {
                line.append(' ');
                used++;
            }
            line.append(rest);
            used += cells;
        }
        if (used > 0 || lines.isEmpty()) {
            lines.add(line.toString());
        }
        return lines;
    }
}
