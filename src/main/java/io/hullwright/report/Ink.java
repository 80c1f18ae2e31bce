package io.hullwright.report;

import io.hullwright.check.Severity;

/// The colours of a terminal: the sixteen that every reader's own theme has made legible. A colour
/// never says alone what a word or a shape does not say too.
enum Ink {
    STRONG("1"),
    FAINT("2"),
    CRITICAL("1;31"),
    HIGH("31"),
    MEDIUM("33"),
    LOW("36"),
    INFO("2"),
    PASS("32"),
    UNSEEN("35"),
    WAIVED("34");

    private final String codes;

    Ink(String codes) {
        this.codes = codes;
    }

    String on(String text, boolean color) {
        return color && !text.isEmpty() ? "\u001b[" + codes + "m" + text + "\u001b[0m" : text;
    }

    static Ink of(Severity severity) {
        return switch (severity) {
            case CRITICAL -> CRITICAL;
            case HIGH -> HIGH;
            case MEDIUM -> MEDIUM;
            case LOW -> LOW;
            case INFO -> INFO;
        };
    }
}
