package io.hullwright.audit;

import io.hullwright.check.CheckDescription;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Verdicts counted by check, and what the checklist's lines get from them.
final class Tallies {

    private final Map<String, Tally> byCheck = new HashMap<>();

    private static final class Tally {
        int pass;
        int fail;
        int unknown;
        int notApplicable;
        int waived;

        void add(Tally other) {
            pass += other.pass;
            fail += other.fail;
            unknown += other.unknown;
            notApplicable += other.notApplicable;
            waived += other.waived;
        }
    }

    /// @param waived true for a failure that somebody lives with
    void count(CheckDescription check, Verdict verdict, boolean waived) {
        var tally = byCheck.computeIfAbsent(check.id(), _ -> new Tally());
        switch (verdict) {
            case Verdict.Pass _ -> tally.pass++;
            case Verdict.Unknown _ -> tally.unknown++;
            case Verdict.NotApplicable _ -> tally.notApplicable++;
            case Verdict.Fail _ when waived -> tally.waived++;
            case Verdict.Fail _ -> tally.fail++;
        }
    }

    Audit.Totals totals() {
        var sum = new Tally();
        var bySeverity = new EnumMap<Severity, Integer>(Severity.class);
        for (var severity : Severity.values()) {
            bySeverity.put(severity, 0);
        }
        for (var entry : Catalog.all()) {
            var tally = byCheck.get(entry.description().id());
            if (tally != null) {
                sum.add(tally);
                bySeverity.merge(entry.description().severity(), tally.fail, Integer::sum);
            }
        }
        return new Audit.Totals(
                sum.pass, sum.fail, sum.unknown, sum.notApplicable, sum.waived, bySeverity);
    }

    /// @param attestations what persons answered, by line
    List<ChecklistAnswer> answers(
            Checklist checklist, Map<String, Attestation> attestations, LocalDate today) {
        var checksByLine = Catalog.byChecklistLine();
        var answers = new ArrayList<ChecklistAnswer>();
        for (var section : checklist.sections()) {
            for (var line : section.lines()) {
                var checks = checksByLine.getOrDefault(line.id(), List.of());
                var attestation = line.question() == null ? null : attestations.get(line.id());
                answers.add(answer(section, line, checks, attestation, today));
            }
        }
        return answers;
    }

    private ChecklistAnswer answer(
            Checklist.Section section,
            Checklist.Line line,
            List<String> checks,
            @Nullable Attestation attestation,
            LocalDate today) {
        var sum = new Tally();
        for (var check : checks) {
            var tally = byCheck.get(check);
            if (tally != null) {
                sum.add(tally);
            }
        }
        return new ChecklistAnswer(
                line,
                section.title(),
                state(line, sum, attestation, today),
                checks,
                sum.pass,
                sum.fail,
                sum.unknown,
                sum.waived,
                attestation);
    }

    /// A waived failure stays a failure: someone lives with it, but the line does not hold.
    /// Nor does a person's yes weigh more than a check that fails.
    private static ChecklistAnswer.State state(
            Checklist.Line line, Tally sum, @Nullable Attestation attestation, LocalDate today) {
        if (sum.fail + sum.waived > 0) {
            return ChecklistAnswer.State.FAIL;
        }
        if (line.question() != null) {
            return attestation == null
                    ? ChecklistAnswer.State.NEEDS_ANSWER
                    : said(attestation, today);
        }
        if (sum.unknown > 0) {
            return ChecklistAnswer.State.UNKNOWN;
        }
        return sum.pass > 0 ? ChecklistAnswer.State.PASS : ChecklistAnswer.State.NOT_APPLICABLE;
    }

    private static ChecklistAnswer.State said(Attestation attestation, LocalDate today) {
        return switch (attestation.answer()) {
            case NO -> ChecklistAnswer.State.FAIL;
            case YES -> counts(attestation, ChecklistAnswer.State.ATTESTED, today);
            case NOT_APPLICABLE -> counts(attestation, ChecklistAnswer.State.NOT_APPLICABLE, today);
        };
    }

    private static ChecklistAnswer.State counts(
            Attestation attestation, ChecklistAnswer.State state, LocalDate today) {
        return attestation.isOver(today) ? ChecklistAnswer.State.EXPIRED : state;
    }
}
