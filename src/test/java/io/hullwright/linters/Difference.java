package io.hullwright.linters;

import java.util.Locale;

/// Where another program and we do not say the same about a file.
///
/// @param rule the other program's rule; for `ALONE` our check
record Difference(Kind kind, String file, String rule) implements Comparable<Difference> {

    enum Kind {
        MISSED("only they find it"),
        UNKNOWN("we say unknown"),
        PLACE("both find it, on another line"),
        ALONE("only we find it");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    @Override
    public int compareTo(Difference other) {
        return line().compareTo(other.line());
    }

    /// As it is written in the list of differences, but for the reason.
    String line() {
        return "%s | %s | %s".formatted(kind.name().toLowerCase(Locale.ROOT), file, rule);
    }
}
