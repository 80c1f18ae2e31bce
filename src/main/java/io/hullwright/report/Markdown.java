package io.hullwright.report;

/// Text for GitHub's Markdown. What others wrote stands in code spans: nothing in them is obeyed,
/// no name is notified and no address becomes a link.
///
/// @see <a href="https://github.github.com/gfm/">GitHub Flavored Markdown</a>
final class Markdown {

    private Markdown() {}

    /// A code span, fenced by more backticks than the text has in a row.
    static String code(String text) {
        if (text.isBlank()) {
            return "(empty)";
        }
        var fence = "`".repeat(longestRun(text) + 1);
        var edge = text.startsWith("`") || text.endsWith("`") || text.startsWith(" ") ? " " : "";
        return fence + edge + text + edge + fence;
    }

    private static int longestRun(String text) {
        var longest = 0;
        var run = 0;
        for (var i = 0; i < text.length(); i++) {
            run = text.charAt(i) == '`' ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return longest;
    }

    /// A code span in a table. A row is split at pipes before code is looked for, so a pipe is
    /// escaped even there; behind a backslash that would not do, and it is written as its number.
    static String cell(String text) {
        return code(text.replace("\\|", "\\\\u{7c}").replace("|", "\\|"));
    }

    /// Our own sentences, in which backticks mean code.
    static String prose(String text) {
        var shown = new StringBuilder(text.length() + 16);
        var code = false;
        var closed = text.length() - text.replace("`", "").length();
        for (var i = 0; i < text.length(); i++) {
            var character = text.charAt(i);
            if (character == '`' && closed % 2 == 0) {
                code = !code;
                shown.append('`');
            } else if (!code && "`*_<>[]\\".indexOf(character) >= 0) {
                shown.append('\\').append(character);
            } else if (character == '|') {
                shown.append("\\|");
            } else {
                shown.append(character == '\n' ? ' ' : character);
            }
        }
        return shown.toString();
    }

    /// Our own sentences inside HTML.
    static String html(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
