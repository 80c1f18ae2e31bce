package io.hullwright.collect.dockerfile;

import org.jspecify.annotations.Nullable;

/// `#`, `##`, `%`, `%%`, `/` and `//` behind a variable's name. In a pattern, `*` is any text and
/// `?` any character.
final class Patterns {

    private static final int MOST_STEPS = 100_000;

    private int steps;

    private Patterns() {}

    /// Null when it is no modifier that is known, or too much work.
    static @Nullable String apply(String value, String modifier) {
        return new Patterns().modified(value, modifier);
    }

    private @Nullable String modified(String value, String modifier) {
        var twice = modifier.length() > 1 && modifier.charAt(0) == modifier.charAt(1);
        var rest = modifier.substring(twice ? 2 : 1);
        var result =
                switch (modifier.charAt(0)) {
                    case '#' -> withoutStart(value, rest, twice);
                    case '%' -> withoutEnd(value, rest, twice);
                    case '/' -> replaced(value, rest, twice);
                    default -> null;
                };
        return steps > MOST_STEPS ? null : result;
    }

    private String withoutStart(String value, String pattern, boolean longest) {
        for (var i = 0; i <= value.length(); i++) {
            var end = longest ? value.length() - i : i;
            if (matches(value.substring(0, end), pattern, 0, 0)) {
                return value.substring(end);
            }
        }
        return value;
    }

    private String withoutEnd(String value, String pattern, boolean longest) {
        for (var i = 0; i <= value.length(); i++) {
            var start = longest ? i : value.length() - i;
            if (matches(value.substring(start), pattern, 0, 0)) {
                return value.substring(0, start);
            }
        }
        return value;
    }

    private String replaced(String value, String rest, boolean all) {
        var slash = rest.indexOf('/');
        var pattern = slash < 0 ? rest : rest.substring(0, slash);
        var with = slash < 0 ? "" : rest.substring(slash + 1);
        if (pattern.isEmpty()) {
            return value;
        }
        var out = new StringBuilder();
        var pos = 0;
        while (pos < value.length()) {
            var end = longestMatch(value, pattern, pos);
            if (end > pos) {
                out.append(with);
                pos = end;
                if (!all) {
                    break;
                }
            } else {
                out.append(value.charAt(pos++));
            }
        }
        return out.append(value, pos, value.length()).toString();
    }

    private int longestMatch(String value, String pattern, int from) {
        for (var end = value.length(); end > from; end--) {
            if (matches(value.substring(from, end), pattern, 0, 0)) {
                return end;
            }
        }
        return from;
    }

    private boolean matches(String text, String pattern, int t, int p) {
        if (++steps > MOST_STEPS) {
            return false;
        }
        if (p == pattern.length()) {
            return t == text.length();
        }
        var c = pattern.charAt(p);
        if (c == '*') {
            return matches(text, pattern, t, p + 1)
                    || (t < text.length() && matches(text, pattern, t + 1, p));
        }
        if (t == text.length()) {
            return false;
        }
        var literal = c == '\\' && p + 1 < pattern.length();
        var wanted = literal ? pattern.charAt(p + 1) : c;
        return (wanted == text.charAt(t) || (c == '?' && !literal))
                && matches(text, pattern, t + 1, literal ? p + 2 : p + 1);
    }
}
