package io.hullwright.audit;

import java.util.List;
import java.util.Locale;

/// A line of the checklist and how it stands.
///
/// @param answeredBy ids of the checks that answer it, sorted; empty when only a person can
/// @param pass verdicts of those checks, likewise `fail` (without waiver), `unknown` and `waived`
public record ChecklistAnswer(
        Checklist.Line line,
        String section,
        State state,
        List<String> answeredBy,
        int pass,
        int fail,
        int unknown,
        int waived) {

    public enum State {
        FAIL,
        UNKNOWN,
        /// A person must answer it.
        NEEDS_ANSWER,
        PASS,
        NOT_APPLICABLE;

        /// The word that reports use; readers rely on it.
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public ChecklistAnswer {
        answeredBy = List.copyOf(answeredBy);
    }
}
