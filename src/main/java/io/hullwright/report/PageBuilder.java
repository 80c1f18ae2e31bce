package io.hullwright.report;

import io.hullwright.audit.Audit;
import io.hullwright.audit.ChecklistAnswer;
import io.hullwright.audit.Finding;
import io.hullwright.check.CheckDescription;
import io.hullwright.check.Fix;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/// Turns findings into rows, every text through `show`.
record PageBuilder(UnaryOperator<String> show) {

    /// Longer evidence is cut in the middle; no honest one reaches it.
    private static final int LONGEST_EVIDENCE = 1_000;

    String line(String text) {
        return show.apply(Plain.line(text));
    }

    private String line(String text, int most) {
        return show.apply(Plain.line(text, most));
    }

    List<Page.Row> rows(Audit audit) {
        var rows = new ArrayList<Page.Row>(audit.findings().size());
        for (var finding : audit.findings()) {
            rows.add(row(finding));
        }
        rows.sort(Comparator.comparingInt(Page.Row::verdictRank));
        return List.copyOf(rows);
    }

    private Page.Row row(Finding finding) {
        var verdict = finding.verdict();
        var waiver = finding.waiver();
        var fail = verdict instanceof Verdict.Fail failure ? failure : null;
        var accepted = fail != null && waiver != null;
        var fix = fail == null ? null : fail.fix();
        return new Page.Row(
                finding.severity().compareTo(Severity.CRITICAL),
                finding.severity().word(),
                Phrases.shape(finding.severity()),
                accepted ? 2 : rank(verdict),
                accepted ? Page.WAIVED : verdict.word(),
                accepted ? "accepted" : words(verdict),
                finding.check().id(),
                finding.check().title(),
                show.apply(Phrases.label(finding.subject())),
                line(text(finding), LONGEST_EVIDENCE),
                fail == null ? "" : show.apply(Phrases.origin(fail.origin())),
                fix == null ? "" : show.apply(Phrases.fix(fix)),
                fix instanceof Fix.WriteFile(_, var content) ? block(content) : "",
                waiver == null
                        ? ""
                        : line(waiver.reason(), LONGEST_EVIDENCE)
                                + " ("
                                + line(waiver.by())
                                + ", until "
                                + waiver.until()
                                + ")");
    }

    private static String text(Finding finding) {
        return switch (finding.verdict()) {
            case Verdict.Fail _ -> Phrases.evidence(finding);
            case Verdict.Unknown(var why) -> why;
            case Verdict.NotApplicable(var because) -> because;
            case Verdict.Pass _ -> "";
        };
    }

    private static int rank(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Fail _ -> 0;
            case Verdict.Unknown _ -> 1;
            case Verdict.Pass _ -> 3;
            case Verdict.NotApplicable _ -> 4;
        };
    }

    private static String words(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Fail _ -> "fails";
            case Verdict.Unknown _ -> "not checked";
            case Verdict.Pass _ -> "passes";
            case Verdict.NotApplicable _ -> "does not apply";
        };
    }

    /// A file's content with its lines, each safe.
    private String block(String content) {
        var lines = new StringBuilder();
        for (var line : content.split("\n", -1)) {
            lines.append(line(line, LONGEST_EVIDENCE)).append('\n');
        }
        return lines.toString().stripTrailing();
    }

    List<Page.Group> groups(Outline outline) {
        var groups = new ArrayList<Page.Group>(outline.groups().size());
        for (var group : outline.groups()) {
            var rows = new ArrayList<Page.Row>();
            group.open().forEach(finding -> rows.add(row(finding)));
            group.settled().forEach(finding -> rows.add(row(finding)));
            var parts = new ArrayList<Page.Part>();
            for (var severity : Severity.values()) {
                var count = group.count(severity);
                parts.add(Page.part(severity, count, group.open().size()));
            }
            var label = show.apply(Phrases.label(group.subject()));
            groups.add(
                    new Page.Group(
                            label, "subject=" + encode(label), group.open().size(), parts, rows));
        }
        return List.copyOf(groups);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    List<Page.Unseen> unseen(Outline outline) {
        var reasons = new ArrayList<Page.Unseen>();
        for (var unseen : outline.unseen()) {
            reasons.add(
                    new Page.Unseen(
                            unseen.findings().size(),
                            line(unseen.why(), LONGEST_EVIDENCE),
                            String.join(", ", unseen.checks()),
                            names(unseen.subjects())));
        }
        return List.copyOf(reasons);
    }

    private String names(List<String> names) {
        var most = 12;
        var shown = String.join(", ", names.subList(0, Math.min(most, names.size())));
        return show.apply(
                names.size() > most ? shown + " and " + (names.size() - most) + " more" : shown);
    }

    List<Page.Section> sections(Audit audit) {
        var sections = new ArrayList<Page.Section>();
        Outline.sections(audit)
                .forEach(
                        (title, answers) ->
                                sections.add(
                                        new Page.Section(
                                                title,
                                                Phrases.checklist(answers),
                                                states(answers),
                                                answers.stream().map(this::line).toList())));
        return List.copyOf(sections);
    }

    private static List<Page.Part> states(List<ChecklistAnswer> answers) {
        var parts = new ArrayList<Page.Part>();
        for (var state : ChecklistAnswer.State.values()) {
            var count = Outline.count(answers, state);
            parts.add(
                    new Page.Part(
                            state.word(),
                            "",
                            Phrases.state(count, state),
                            count,
                            Page.percent(count, answers.size())));
        }
        return List.copyOf(parts);
    }

    private Page.Line line(ChecklistAnswer answer) {
        var line = answer.line();
        var correction = line.correction();
        var attested = answer.attestation();
        return new Page.Line(
                line.id().substring(line.id().indexOf('/') + 1),
                answer.state().word(),
                switch (answer.state()) {
                    case FAIL -> "fails";
                    case EXPIRED -> "answer expired";
                    case UNKNOWN -> "not seen";
                    case NEEDS_ANSWER -> "needs an answer";
                    case PASS -> "passes";
                    case ATTESTED -> "attested";
                    case NOT_APPLICABLE -> "does not apply";
                },
                show.apply(line.text()),
                String.join(", ", answer.answeredBy()),
                show.apply(attested == null ? "" : Attested.words(attested)),
                show.apply(line.question() == null ? "" : line.question()),
                show.apply(line.evidence() == null ? "" : line.evidence()),
                show.apply(correction == null ? "" : correction.problem()),
                show.apply(correction == null ? "" : correction.instead()));
    }

    List<Page.About> checks(Audit audit) {
        var checks = new TreeMap<String, CheckDescription>();
        for (var finding : audit.findings()) {
            checks.putIfAbsent(finding.check().id(), finding.check());
        }
        return checks.values().stream().map(this::about).toList();
    }

    private Page.About about(CheckDescription check) {
        return new Page.About(
                check.id(),
                check.severity().word(),
                show.apply(check.title()),
                show.apply(check.why()),
                show.apply(check.remedy()),
                String.join(", ", check.references()),
                String.join(", ", check.checklist()));
    }
}
