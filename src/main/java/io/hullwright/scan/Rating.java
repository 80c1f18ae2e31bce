package io.hullwright.scan;

import java.util.Locale;

/// How grave a scanner holds something to be, the gravest first.
public enum Rating {
    CRITICAL,
    HIGH,
    MEDIUM,
    LOW,
    /// The scanner's sources do not say; that is not harmless.
    UNKNOWN;

    /// The word that reports use; readers rely on it.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Anything that is not one of the words is `UNKNOWN`.
    public static Rating of(String word) {
        return switch (word.toUpperCase(Locale.ROOT)) {
            case "CRITICAL" -> CRITICAL;
            case "HIGH" -> HIGH;
            case "MEDIUM" -> MEDIUM;
            case "LOW" -> LOW;
            default -> UNKNOWN;
        };
    }
}
