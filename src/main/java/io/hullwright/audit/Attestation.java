package io.hullwright.audit;

import java.time.LocalDate;
import java.util.Locale;

/// What a person answered to a line of the checklist, for a time.
///
/// @param line the line's id
/// @param note what the person adds; empty for nothing
/// @param by who says so
/// @param on the day on which it was said
/// @param until the last day on which it counts
/// @param doubt why the evidence no longer shows what it showed; empty when it does
public record Attestation(
        String line,
        Answer answer,
        Evidence evidence,
        String note,
        String by,
        LocalDate on,
        LocalDate until,
        String doubt) {

    public enum Answer {
        YES,
        NO,
        NOT_APPLICABLE;

        /// The word that files and reports use.
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /// What shows that it is so.
    public sealed interface Evidence {

        record None() implements Evidence {}

        /// @param sha256 of the file when the answer was given, in hexadecimal digits
        record Document(String path, String sha256) implements Evidence {}

        record Link(String address) implements Evidence {}
    }

    /// True when it has to be given again.
    public boolean isOver(LocalDate today) {
        return until.isBefore(today) || !doubt.isEmpty();
    }

    public Attestation doubted(String why) {
        return new Attestation(line, answer, evidence, note, by, on, until, why);
    }
}
