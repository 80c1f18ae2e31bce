package io.hullwright.gui.support;

import io.hullwright.audit.Finding;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Subject;
import io.hullwright.report.Plain;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which findings to show.
///
/// @param severities those to keep; all of them where it is empty
/// @param text words that id, title, subject or evidence must hold, in any case of letters
/// @param subject the only thing to keep the findings of; null for all
/// @param newOnly only what fails now and did not at the last look; `holds` does not know that
public record FindingFilter(
        Set<Severity> severities,
        Answer answer,
        String text,
        @Nullable Subject subject,
        boolean newOnly) {

    /// What a check said, as a person asks for it.
    public enum Answer {
        TO_FIX,
        NOT_SEEN,
        WAIVED,
        PASSED,
        NOT_APPLICABLE,
        ANY;

        public String title() {
            return Words.of("answer." + name().toLowerCase(Locale.ROOT));
        }

        public boolean holds(Finding finding) {
            return this == ANY || this == of(finding);
        }

        public static Answer of(Finding finding) {
            return switch (finding.verdict()) {
                case Verdict.Pass _ -> PASSED;
                case Verdict.Unknown _ -> NOT_SEEN;
                case Verdict.NotApplicable _ -> NOT_APPLICABLE;
                case Verdict.Fail _ -> finding.waiver() == null ? TO_FIX : WAIVED;
            };
        }
    }

    public FindingFilter {
        severities = Set.copyOf(severities);
    }

    public static FindingFilter toFix() {
        return new FindingFilter(Set.of(), Answer.TO_FIX, "", null, false);
    }

    public static FindingFilter of(Severity severity) {
        return new FindingFilter(Set.of(severity), Answer.TO_FIX, "", null, false);
    }

    public static FindingFilter of(Answer answer, String text) {
        return new FindingFilter(Set.of(), answer, text, null, false);
    }

    /// What is to fix on one thing.
    ///
    /// @param text as above
    public static FindingFilter on(Subject subject, String text) {
        return new FindingFilter(Set.of(), Answer.TO_FIX, text, subject, false);
    }

    /// What is to fix now and was not at the last look.
    public static FindingFilter fresh() {
        return new FindingFilter(Set.of(), Answer.TO_FIX, "", null, true);
    }

    /// Every verdict on one thing.
    public static FindingFilter all(Subject subject) {
        return new FindingFilter(Set.of(), Answer.ANY, "", subject, false);
    }

    public boolean holds(Finding finding) {
        return (subject == null || isOf(subject, finding.subject()))
                && (severities.isEmpty() || severities.contains(finding.severity()))
                && answer.holds(finding)
                && (text.isBlank() || holdsText(finding));
    }

    private static boolean isOf(Subject wanted, Subject subject) {
        return wanted.kind() == subject.kind() && wanted.id().equals(subject.id());
    }

    private boolean holdsText(Finding finding) {
        var all =
                (finding.check().id()
                                + "\n"
                                + finding.check().title()
                                + "\n"
                                + Plain.line(finding.subject().label())
                                + "\n"
                                + Evidence.of(finding))
                        .toLowerCase(Locale.ROOT);
        for (var word : text.toLowerCase(Locale.ROOT).strip().split("\\s+", -1)) {
            if (!all.contains(word)) {
                return false;
            }
        }
        return true;
    }
}
