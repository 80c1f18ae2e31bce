package io.hullwright.audit;

import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Endpoint;
import io.hullwright.facts.Subject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What an audit found.
///
/// @param sample true when the embedded sample was audited, not a real engine
/// @param subjects everything that was looked at, sorted by kind and name
/// @param checks how many checks there are
/// @param findings every failure and unknown, and the rest too when it was asked for; in
///     `Finding.ORDER`
/// @param totals how many verdicts there were, also those not kept as findings
/// @param checklist the lines with their states, in the checklist's order
/// @param notes what a reader must know: facts not read, containers vanished, waivers past
///     their date
public record Audit(
        Instant takenAt,
        Duration duration,
        Endpoint endpoint,
        boolean sample,
        List<Subject> subjects,
        int checks,
        List<Finding> findings,
        Totals totals,
        List<ChecklistAnswer> checklist,
        List<String> notes) {

    /// @param fail failures without a waiver
    /// @param waived failures with one
    /// @param failBySeverity failures without a waiver; every severity has an entry
    public record Totals(
            int pass,
            int fail,
            int unknown,
            int notApplicable,
            int waived,
            Map<Severity, Integer> failBySeverity) {}

    public Audit {
        subjects = List.copyOf(subjects);
        findings = List.copyOf(findings);
        checklist = List.copyOf(checklist);
        notes = List.copyOf(notes);
    }

    /// True if a failure without a waiver is at least this grave.
    public boolean failsAt(Severity least) {
        return totals.failBySeverity().entrySet().stream()
                .anyMatch(entry -> entry.getKey().compareTo(least) <= 0 && entry.getValue() > 0);
    }

    /// The same without the findings that ask nothing of anybody: what passes and what does not
    /// apply. Totals and checklist still count them.
    public Audit withoutPasses() {
        var asking = new ArrayList<Finding>();
        for (var finding : findings) {
            if (finding.verdict() instanceof Verdict.Fail
                    || finding.verdict() instanceof Verdict.Unknown) {
                asking.add(finding);
            }
        }
        return new Audit(
                takenAt, duration, endpoint, sample, subjects, checks, asking, totals, checklist,
                notes);
    }

    /// Failures without a waiver, in order.
    public List<Finding> open() {
        return findings.stream().filter(Finding::isOpen).toList();
    }

    /// What could not be seen, in order.
    public List<Finding> unseen() {
        return findings.stream()
                .filter(finding -> finding.verdict() instanceof Verdict.Unknown)
                .toList();
    }
}
