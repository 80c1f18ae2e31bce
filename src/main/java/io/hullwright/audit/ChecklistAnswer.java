package io.hullwright.audit;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A line of the checklist and how it stands.
///
/// @param answeredBy ids of the checks that answer it, sorted; empty when only a person can
/// @param pass verdicts of those checks, likewise `fail` (without waiver), `unknown` and `waived`
/// @param attestation what a person answered; null while nobody did
public record ChecklistAnswer(
        Checklist.Line line,
        String section,
        State state,
        List<String> answeredBy,
        int pass,
        int fail,
        int unknown,
        int waived,
        @Nullable Attestation attestation) {

    public enum State {
        FAIL,
        /// A person answered it, but must do so again.
        EXPIRED,
        UNKNOWN,
        /// A person must answer it.
        NEEDS_ANSWER,
        PASS,
        /// A person says that it holds, with evidence; no check does.
        ATTESTED,
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
