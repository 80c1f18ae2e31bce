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
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/// What the templates of the HTML report and of the PDF show, as text that is safe to show; the
/// template engine escapes it once more for its format. Empty text stands for "nothing to say".
///
/// @param rows every finding: failures gravest first, then what was not checked, then what was
///     accepted, then the rest
/// @param groups the same by subject
/// @param checks what each check that is named means, once
record Page(
        String version,
        boolean sample,
        String sampleWords,
        String lookedAt,
        String takenAt,
        List<Pair> facts,
        List<Part> verdicts,
        List<Part> severities,
        List<String> notes,
        List<Row> rows,
        List<Group> groups,
        List<Unseen> unseen,
        List<Section> sections,
        String checklistWords,
        List<About> checks) {

    /// Longer evidence is cut in the middle; no honest one reaches it.
    private static final int LONGEST_EVIDENCE = 1_000;

    private static final String WAIVED = "waived";

    record Pair(String name, String value) {}

    /// A part of a bar.
    ///
    /// @param word names its class of style
    /// @param percent of the whole, for renderers that cannot divide space themselves
    record Part(String word, String shape, String words, int count, int percent) {}

    /// @param rank sorts by severity, likewise `verdictRank` by verdict
    /// @param text evidence, or why it is unknown, or because of what it does not apply
    /// @param fix what to do, in one line; `block` what to write or run, as it is
    record Row(
            int rank,
            String severity,
            String shape,
            int verdictRank,
            String verdict,
            String verdictWords,
            String check,
            String title,
            String subject,
            String text,
            String origin,
            String fix,
            String block,
            String waiver) {

        boolean failing() {
            return verdictRank == 0;
        }
    }

    /// @param query the part of an address after `#` that shows this subject alone
    record Group(String subject, String query, int open, List<Part> severities, List<Row> rows) {}

    record Unseen(int count, String why, String checks, String subjects) {}

    record Section(String title, String words, List<Part> states, List<Line> lines) {}

    record Line(
            String number,
            String state,
            String stateWords,
            String text,
            String answeredBy,
            String question,
            String evidence,
            String problem,
            String instead) {}

    record About(
            String id,
            String severity,
            String title,
            String why,
            String remedy,
            String references,
            String checklist) {}

    /// @param show makes text safe for the format; gets text without control characters
    static Page of(Audit audit, ReportOptions options, UnaryOperator<String> show) {
        var builder = new Builder(show);
        var outline = Outline.of(audit);
        var endpoint = audit.endpoint();
        var facts =
                List.of(
                        new Pair("Engine", builder.line(Phrases.engine(endpoint))),
                        new Pair("Address", builder.line(endpoint.address())),
                        new Pair("Context", builder.line(endpoint.context())),
                        new Pair("API version", builder.line(endpoint.apiVersion())),
                        new Pair("Operating system", builder.line(endpoint.operatingSystem())),
                        new Pair("Rootless", endpoint.rootless() ? "yes" : "no"),
                        new Pair(
                                "Looked at",
                                Phrases.count(audit.subjects().size(), "subject", "subjects")
                                        + " with "
                                        + Phrases.count(audit.checks(), "check", "checks")
                                        + " in "
                                        + Phrases.time(audit.duration())));
        return new Page(
                builder.line(options.version()),
                audit.sample(),
                Phrases.SAMPLE,
                show.apply(Phrases.lookedAt(audit)),
                audit.takenAt()
                        .truncatedTo(ChronoUnit.SECONDS)
                        .toString()
                        .replace('T', ' ')
                        .replace("Z", " UTC"),
                facts,
                verdicts(audit.totals()),
                severities(audit.totals()),
                audit.notes().stream().map(builder::line).toList(),
                builder.rows(audit),
                builder.groups(outline),
                builder.unseen(outline),
                builder.sections(audit),
                Phrases.checklist(audit.checklist()),
                builder.checks(audit));
    }

    boolean hasNotes() {
        return !notes.isEmpty();
    }

    boolean hasUnseen() {
        return !unseen.isEmpty();
    }

    boolean hasGroups() {
        return !groups.isEmpty();
    }

    boolean hasSections() {
        return !sections.isEmpty();
    }

    boolean hasChecks() {
        return !checks.isEmpty();
    }

    boolean hasVerdicts() {
        return verdicts.stream().anyMatch(part -> part.count() > 0);
    }

    boolean hasWaived() {
        return !waived().isEmpty();
    }

    List<Row> waived() {
        return rows.stream().filter(row -> row.verdict().equals(WAIVED)).toList();
    }

    int rowCount() {
        return rows.size();
    }

    private static List<Part> verdicts(Audit.Totals totals) {
        var parts = new ArrayList<Part>();
        for (var part : VerdictBar.of(totals).parts()) {
            parts.add(
                    new Part(
                            part.name(),
                            part.fill(),
                            part.words(),
                            part.count(),
                            percent(part.count(), VerdictBar.of(totals).total())));
        }
        return List.copyOf(parts);
    }

    private static List<Part> severities(Audit.Totals totals) {
        var parts = new ArrayList<Part>();
        for (var severity : Severity.values()) {
            var count = totals.failBySeverity().getOrDefault(severity, 0);
            parts.add(part(severity, count, totals.fail()));
        }
        return List.copyOf(parts);
    }

    private static Part part(Severity severity, int count, int total) {
        return new Part(
                severity.word(),
                Phrases.shape(severity),
                severity.word(),
                count,
                percent(count, total));
    }

    private static int percent(int count, int total) {
        return total == 0 || count == 0 ? 0 : Math.max(1, (int) (100L * count / total));
    }

    /// Turns findings into rows, every text through `show`.
    private record Builder(UnaryOperator<String> show) {

        String line(String text) {
            return show.apply(Plain.line(text));
        }

        private String line(String text, int most) {
            return show.apply(Plain.line(text, most));
        }

        List<Row> rows(Audit audit) {
            var rows = new ArrayList<Row>(audit.findings().size());
            for (var finding : audit.findings()) {
                rows.add(row(finding));
            }
            rows.sort(Comparator.comparingInt(Row::verdictRank));
            return List.copyOf(rows);
        }

        private Row row(Finding finding) {
            var verdict = finding.verdict();
            var waiver = finding.waiver();
            var fail = verdict instanceof Verdict.Fail failure ? failure : null;
            var accepted = fail != null && waiver != null;
            var fix = fail == null ? null : fail.fix();
            return new Row(
                    finding.severity().compareTo(Severity.CRITICAL),
                    finding.severity().word(),
                    Phrases.shape(finding.severity()),
                    accepted ? 2 : rank(verdict),
                    accepted ? WAIVED : verdict.word(),
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

        List<Group> groups(Outline outline) {
            var groups = new ArrayList<Group>(outline.groups().size());
            for (var group : outline.groups()) {
                var rows = new ArrayList<Row>();
                group.open().forEach(finding -> rows.add(row(finding)));
                group.settled().forEach(finding -> rows.add(row(finding)));
                var parts = new ArrayList<Part>();
                for (var severity : Severity.values()) {
                    var count = group.count(severity);
                    parts.add(part(severity, count, group.open().size()));
                }
                var label = show.apply(Phrases.label(group.subject()));
                groups.add(
                        new Group(
                                label,
                                "subject=" + encode(label),
                                group.open().size(),
                                parts,
                                rows));
            }
            return List.copyOf(groups);
        }

        private static String encode(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
        }

        List<Unseen> unseen(Outline outline) {
            var reasons = new ArrayList<Unseen>();
            for (var unseen : outline.unseen()) {
                reasons.add(
                        new Unseen(
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
                    names.size() > most
                            ? shown + " and " + (names.size() - most) + " more"
                            : shown);
        }

        List<Section> sections(Audit audit) {
            var sections = new ArrayList<Section>();
            Outline.sections(audit)
                    .forEach(
                            (title, answers) ->
                                    sections.add(
                                            new Section(
                                                    title,
                                                    Phrases.checklist(answers),
                                                    states(answers),
                                                    answers.stream().map(this::line).toList())));
            return List.copyOf(sections);
        }

        private static List<Part> states(List<ChecklistAnswer> answers) {
            var parts = new ArrayList<Part>();
            for (var state : ChecklistAnswer.State.values()) {
                var count = Outline.count(answers, state);
                parts.add(
                        new Part(
                                state.word(),
                                "",
                                Phrases.state(count, state),
                                count,
                                percent(count, answers.size())));
            }
            return List.copyOf(parts);
        }

        private Line line(ChecklistAnswer answer) {
            var line = answer.line();
            var correction = line.correction();
            return new Line(
                    line.id().substring(line.id().indexOf('/') + 1),
                    answer.state().word(),
                    switch (answer.state()) {
                        case FAIL -> "fails";
                        case UNKNOWN -> "not seen";
                        case NEEDS_ANSWER -> "needs an answer";
                        case PASS -> "passes";
                        case NOT_APPLICABLE -> "does not apply";
                    },
                    show.apply(line.text()),
                    String.join(", ", answer.answeredBy()),
                    show.apply(line.question() == null ? "" : line.question()),
                    show.apply(line.evidence() == null ? "" : line.evidence()),
                    show.apply(correction == null ? "" : correction.problem()),
                    show.apply(correction == null ? "" : correction.instead()));
        }

        List<About> checks(Audit audit) {
            var checks = new TreeMap<String, CheckDescription>();
            for (var finding : audit.findings()) {
                checks.putIfAbsent(finding.check().id(), finding.check());
            }
            return checks.values().stream().map(this::about).toList();
        }

        private About about(CheckDescription check) {
            return new About(
                    check.id(),
                    check.severity().word(),
                    show.apply(check.title()),
                    show.apply(check.why()),
                    show.apply(check.remedy()),
                    String.join(", ", check.references()),
                    String.join(", ", check.checklist()));
        }
    }
}
