package io.hullwright.report;

import io.hullwright.audit.Audit;
import io.hullwright.check.Severity;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
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

    /// The verdict of a failure that someone accepted.
    static final String WAIVED = "waived";

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
            String attested,
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
        var builder = new PageBuilder(show);
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

    static Part part(Severity severity, int count, int total) {
        return new Part(
                severity.word(),
                Phrases.shape(severity),
                severity.word(),
                count,
                percent(count, total));
    }

    static int percent(int count, int total) {
        return total == 0 || count == 0 ? 0 : Math.max(1, (int) (100L * count / total));
    }
}
