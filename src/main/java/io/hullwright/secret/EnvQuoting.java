package io.hullwright.secret;

import java.util.Optional;

/// Writes a value so that Docker Compose and a shell read the same back.
final class EnvQuoting {

    private static final String BARE = "_-.,:/@%+=";

    private EnvQuoting() {}

    /// Empty for the few values that the two read differently however they are written: those with
    /// a backtick and also an apostrophe or a backslash at the end, and those with more than one
    /// line.
    static Optional<String> quote(String value) {
        if (!value.isEmpty() && value.chars().allMatch(EnvQuoting::isBare)) {
            return Optional.of(value);
        }
        if (value.chars().anyMatch(c -> c < ' ' || c == 0x7f)) {
            return Optional.empty();
        }
        if (value.indexOf('\'') < 0 && !value.endsWith("\\")) {
            return Optional.of("'" + value + "'");
        }
        if (value.indexOf('`') >= 0) {
            return Optional.empty();
        }
        var quoted = new StringBuilder("\"");
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            quoted.append(c == '"' || c == '\\' || c == '$' ? "\\" : "").append(c);
        }
        return Optional.of(quoted.append('"').toString());
    }

    private static boolean isBare(int c) {
        return c < 0x7f && (Character.isLetterOrDigit(c) || BARE.indexOf(c) >= 0);
    }
}
