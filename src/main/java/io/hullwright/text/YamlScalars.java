package io.hullwright.text;

import java.util.Locale;
import java.util.Set;

/// Writes single values so that readers of YAML 1.1 and of 1.2 both read what is meant.
final class YamlScalars {

    /// Plain words that one of the readers takes for something else than text.
    private static final Set<String> RESERVED =
            Set.of("y", "n", "yes", "no", "on", "off", "true", "false", "null", "~", "=", "<<");

    private static final String NOT_FIRST = "-?:,[]{}#&*!|>'\"%@`<=~";
    private static final String NOT_IN_FLOW = ",[]{}";

    private YamlScalars() {}

    /// @param quote the neighbours' quote, a space when they have none
    /// @param flow true between brackets or braces
    static String write(YamlValue.Scalar value, char quote, boolean flow) {
        if (value.type() != YamlValue.Type.STRING) {
            return value.text();
        }
        var text = value.text();
        if (quote == ' ' && isSafe(text, flow)) {
            return text;
        }
        return quote == '\'' && isPrintable(text) ? single(text) : twice(text);
    }

    /// True when the text may stand without quotes.
    static boolean isSafe(String text, boolean flow) {
        if (text.isEmpty()
                || NOT_FIRST.indexOf(text.charAt(0)) >= 0
                || RESERVED.contains(text.toLowerCase(Locale.ROOT))
                || isLikeNumber(text)
                || !isPrintable(text)) {
            return false;
        }
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            var last = i + 1 == text.length();
            if ((c == ' ' && (i == 0 || last || text.charAt(i + 1) == '#'))
                    || (c == ':' && (last || text.charAt(i + 1) == ' '))
                    || (flow && NOT_IN_FLOW.indexOf(c) >= 0)) {
                return false;
            }
        }
        return true;
    }

    /// Numbers, dates, times and what looks like them: `22:22` is 1342 to a reader of YAML 1.1.
    private static boolean isLikeNumber(String text) {
        var first = text.charAt(0);
        if (!isDigit(first) && first != '+' && first != '.') {
            return false;
        }
        for (var i = 0; i < text.length(); i++) {
            var c = Character.toLowerCase(text.charAt(i));
            if (!isDigit(c) && "abcdefinotxz_.:+- ".indexOf(c) < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isPrintable(String text) {
        return text.chars().noneMatch(YamlScalars::isSpecial);
    }

    private static boolean isSpecial(int c) {
        return c < 0x20
                || (c >= 0x7F && c <= 0xA0)
                || c == 0x2028
                || c == 0x2029
                || c == 0xFEFF
                || c >= 0xFFFE;
    }

    private static String single(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    private static String twice(String text) {
        var quoted = new StringBuilder("\"");
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (c == '\n') {
                quoted.append("\\n");
            } else if (isSpecial(c)) {
                quoted.append("\\u%04X".formatted((int) c));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }
}
