package io.hullwright.gui.support;

import io.hullwright.audit.ChecklistAnswer;
import io.hullwright.check.Severity;
import javafx.scene.control.Label;

/// Severities and states as shape and word, for those who do not see the colours.
public final class Marks {

    private Marks() {}

    public static String of(Severity severity) {
        return shape(severity) + " " + word(severity);
    }

    public static String word(Severity severity) {
        return Words.of("severity." + severity.word());
    }

    /// The name of the style that gives the colour.
    public static String style(Severity severity) {
        return "severity-" + severity.word();
    }

    public static Label label(Severity severity) {
        var label = new Label(of(severity));
        label.getStyleClass().addAll("severity", style(severity));
        label.setMinWidth(Label.USE_PREF_SIZE);
        return label;
    }

    /// The shape alone.
    public static String shape(Severity severity) {
        return switch (severity) {
            case CRITICAL -> "■";
            case HIGH -> "▲";
            case MEDIUM -> "●";
            case LOW -> "○";
            case INFO -> "·";
        };
    }

    public static String of(ChecklistAnswer.State state) {
        var shape =
                switch (state) {
                    case FAIL -> "✗ ";
                    case EXPIRED -> "! ";
                    case UNKNOWN -> "? ";
                    case NEEDS_ANSWER -> "… ";
                    case PASS -> "✓ ";
                    case ATTESTED -> "◆ ";
                    case NOT_APPLICABLE -> "– ";
                };
        return shape + Words.of("state." + state.word());
    }

    public static String style(ChecklistAnswer.State state) {
        return "state-" + state.word();
    }
}
