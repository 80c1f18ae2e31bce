package io.hullwright.core.mending;

import java.util.List;

/// A line of two texts that stand side by side. What may be a secret is replaced by stars.
///
/// @param before its number in the old text, from 1; 0 where it is not there
/// @param after its number in the new text, from 1; 0 where it is not there
/// @param answers ids of the checks that a new, changed or removed line answers
public record DifferenceLine(
        Kind kind, int before, String old, int after, String now, List<String> answers) {

    public enum Kind {
        /// In both texts.
        SAME,
        CHANGED,
        ADDED,
        REMOVED,
        /// In the place of lines that are the same and not shown.
        FOLD
    }

    public DifferenceLine {
        answers = List.copyOf(answers);
    }
}
