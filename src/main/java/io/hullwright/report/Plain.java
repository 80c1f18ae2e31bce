package io.hullwright.report;

/// Makes text that others wrote (container names, labels, image names) safe to show: what would
/// move a cursor, turn
/// the reading direction or hide is shown as an escape, and what is endless is cut in the middle.
public final class Plain {

    /// Longer names are cut; no honest name reaches it.
    public static final int LONGEST = 200;

    private static final String HEX = "0123456789abcdef";

    private Plain() {}

    /// One line of at most `LONGEST` characters, with nothing in it that a terminal or page would
    /// obey.
    public static String line(String text) {
        return line(text, LONGEST);
    }

    /// @param most characters at most, 10 or more
    public static String line(String text, int most) {
        var shown = new StringBuilder(Math.min(text.length(), most) + 16);
        var cut = text.length() > most;
        appendSafe(text, 0, cut ? most * 2 / 3 : text.length(), shown);
        if (cut) {
            shown.append('…');
            appendSafe(text, text.length() - (most / 3 - 1), text.length(), shown);
        }
        return shown.toString();
    }

    private static void appendSafe(String text, int from, int to, StringBuilder shown) {
        for (var i = from; i < to; ) {
            var point = text.codePointAt(i);
            var width = Character.charCount(point);
            if (i + width > to || isUnsafe(point)) {
                escape(i + width > to ? text.charAt(i) : point, shown);
            } else {
                shown.appendCodePoint(point);
            }
            i += width;
        }
    }

    private static boolean isUnsafe(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    true;
            default -> false;
        };
    }

    private static void escape(int point, StringBuilder shown) {
        if (point == '\n') {
            shown.append("\\n");
        } else if (point == '\t') {
            shown.append("\\t");
        } else if (point == '\r') {
            shown.append("\\r");
        } else {
            shown.append("\\u{").append(hex(point)).append('}');
        }
    }

    private static String hex(int point) {
        var digits = new StringBuilder();
        for (var rest = point; rest > 0 || digits.isEmpty(); rest >>>= 4) {
            digits.insert(0, HEX.charAt(rest & 15));
        }
        return digits.toString();
    }
}
