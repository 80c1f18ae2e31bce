package io.hullwright.report;

import io.hullwright.audit.Audit;
import io.hullwright.audit.ChecklistAnswer;
import io.hullwright.audit.Finding;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/// The report as a comment on a pull request. GitHub takes 65,536 characters; what does not fit is
/// counted, with the way to see it all.
final class MarkdownReport implements ReportWriter {

    /// Characters of the whole report at most.
    static final int MOST = 60_000;

    /// Characters that the failures' table may take; the ways to mend them need room too.
    private static final int MOST_FAILURES = 30_000;

    /// Characters that each of the other lists may take.
    private static final int MOST_LIST = 6_000;

    private static final String SEE_ALL =
            "`hullwright audit --format html -o report.html` has all.";

    private final StringBuilder text = new StringBuilder();

    @Override
    public void write(Audit audit, ReportOptions options, OutputStream out) throws IOException {
        text.setLength(0);
        var outline = Outline.of(audit);
        writeHead(audit);
        writeFailures(audit);
        writeUnseen(outline);
        writeWaived(outline);
        writeNotes(audit);
        writeChecklist(audit);
        writeMending(audit);
        if (outline.all()) {
            text.append("\nWhat passes or does not apply is counted above. ").append(SEE_ALL);
            text.append('\n');
        }
        text.append("\nHullwright ").append(Markdown.prose(options.version())).append('\n');
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private void writeHead(Audit audit) {
        var totals = audit.totals();
        text.append("## Hullwright: ").append(totals.fail()).append(" to mend, ");
        text.append(totals.unknown()).append(" not checked\n\n");
        if (audit.sample()) {
            text.append("**").append(Phrases.SAMPLE).append("**\n\n");
        }
        text.append(Markdown.code(Phrases.lookedAt(audit))).append("\n\n");
        text.append("| critical | high | medium | low | info | not checked | accepted | pass |");
        text.append(" do not apply |\n").append("| --: ".repeat(9)).append("|\n");
        for (var severity : Severity.values()) {
            text.append("| ").append(totals.failBySeverity().getOrDefault(severity, 0)).append(' ');
        }
        text.append("| ").append(totals.unknown()).append(" | ").append(totals.waived());
        text.append(" | ").append(totals.pass()).append(" | ").append(totals.notApplicable());
        text.append(" |\n");
    }

    private void writeFailures(Audit audit) {
        var rows = new ArrayList<String>();
        for (var finding : audit.findings()) {
            if (finding.isOpen() && finding.verdict() instanceof Verdict.Fail fail) {
                rows.add(row(finding, fail));
            }
        }
        if (rows.isEmpty()) {
            text.append("\nNothing fails.\n");
            return;
        }
        text.append("\n### To mend\n\n| severity | check | subject | what was seen | origin |\n");
        text.append("| --- | --- | --- | --- | --- |\n");
        append(rows, MOST_FAILURES, "failure", "failures");
    }

    private static String row(Finding finding, Verdict.Fail fail) {
        return "| "
                + Phrases.shape(finding.severity())
                + " "
                + finding.severity().word()
                + " | "
                + finding.check().id()
                + " | "
                + Markdown.cell(Phrases.label(finding.subject()))
                + " | "
                + Markdown.cell(Plain.line(Phrases.evidence(finding)))
                + " | "
                + Markdown.cell(Phrases.origin(fail.origin()))
                + " |\n";
    }

    private void writeUnseen(Outline outline) {
        if (outline.unseen().isEmpty()) {
            return;
        }
        text.append("\n### Not checked\n\n");
        var rows = new ArrayList<String>();
        for (var unseen : outline.unseen()) {
            rows.add(
                    "- "
                            + unseen.findings().size()
                            + " × "
                            + Markdown.code(Plain.line(unseen.why()))
                            + ": "
                            + first(unseen.checks())
                            + " on "
                            + first(unseen.subjects().stream().map(Markdown::code).toList())
                            + "\n");
        }
        append(rows, MOST_LIST, "reason", "reasons");
    }

    private static String first(List<String> names) {
        var most = 5;
        return names.size() <= most
                ? String.join(", ", names)
                : String.join(", ", names.subList(0, most))
                        + " and "
                        + (names.size() - most)
                        + " more";
    }

    private void writeWaived(Outline outline) {
        if (outline.waived().isEmpty()) {
            return;
        }
        text.append("\n### Accepted for a time\n\n");
        var rows = new ArrayList<String>();
        for (var finding : outline.waived()) {
            var waiver = finding.waiver();
            if (waiver != null) {
                rows.add(
                        "- "
                                + finding.check().id()
                                + " on "
                                + Markdown.code(Phrases.label(finding.subject()))
                                + " until "
                                + waiver.until()
                                + ", by "
                                + Markdown.code(Plain.line(waiver.by()))
                                + ": "
                                + Markdown.code(Plain.line(waiver.reason()))
                                + "\n");
            }
        }
        append(rows, MOST_LIST, "risk", "risks");
    }

    private void writeNotes(Audit audit) {
        if (audit.notes().isEmpty()) {
            return;
        }
        text.append("\n### To know\n\n");
        var rows = new ArrayList<String>();
        for (var note : audit.notes()) {
            rows.add("- " + Markdown.code(Plain.line(note)) + "\n");
        }
        append(rows, MOST_LIST, "note", "notes");
    }

    private void writeChecklist(Audit audit) {
        if (audit.checklist().isEmpty()) {
            return;
        }
        text.append("\n### Checklist\n\n").append(Phrases.checklist(audit.checklist()));
        text.append(
                "\n\n| section | fail | expired | not seen | need an answer | pass |"
                        + " attested | do not apply |\n");
        text.append("| --- | --: | --: | --: | --: | --: | --: | --: |\n");
        Outline.sections(audit)
                .forEach(
                        (title, answers) -> {
                            text.append("| ").append(Markdown.prose(title)).append(' ');
                            for (var state : ChecklistAnswer.State.values()) {
                                text.append("| ").append(Outline.count(answers, state)).append(' ');
                            }
                            text.append("|\n");
                        });
    }

    private void writeMending(Audit audit) {
        var byCheck = new LinkedHashMap<String, List<Finding>>();
        for (var finding : audit.findings()) {
            if (finding.isOpen()) {
                byCheck.computeIfAbsent(finding.check().id(), _ -> new ArrayList<>()).add(finding);
            }
        }
        if (byCheck.isEmpty()) {
            return;
        }
        text.append("\n### How to mend it\n\n");
        var blocks = new ArrayList<String>();
        byCheck.values().forEach(findings -> blocks.add(block(findings)));
        append(blocks, MOST - 500 - text.length(), "check", "checks");
    }

    private static String block(List<Finding> findings) {
        var check = findings.getFirst().check();
        var block = new StringBuilder("<details><summary>");
        block.append(Phrases.shape(check.severity())).append(' ').append(check.id()).append(' ');
        block.append(Markdown.html(check.title())).append(" (").append(findings.size());
        block.append(")</summary>\n\n").append(Markdown.prose(check.why())).append("\n\n");
        block.append(Markdown.prose(check.remedy())).append("\n\n");
        var fixes = new LinkedHashMap<String, List<String>>();
        for (var finding : findings) {
            if (finding.verdict() instanceof Verdict.Fail fail && fail.fix() != null) {
                fixes.computeIfAbsent(Phrases.fix(fail.fix()), _ -> new ArrayList<>())
                        .add(Markdown.code(Phrases.label(finding.subject())));
            }
        }
        fixes.forEach(
                (fix, subjects) ->
                        block.append("- ")
                                .append(first(subjects))
                                .append(": ")
                                .append(Markdown.code(fix))
                                .append('\n'));
        if (!check.references().isEmpty()) {
            block.append("\nReferences: ").append(String.join(", ", check.references()));
            block.append('\n');
        }
        return block.append("\n</details>\n\n").toString();
    }

    /// As many of the parts as fit, then how many are left out.
    private void append(List<String> parts, int most, String one, String many) {
        var end = text.length() + Math.max(0, most);
        for (var i = 0; i < parts.size(); i++) {
            if (text.length() + parts.get(i).length() > end) {
                text.append("\n**").append(Phrases.count(parts.size() - i, one, many));
                text.append(" more did not fit here.** ").append(SEE_ALL).append('\n');
                return;
            }
            text.append(parts.get(i));
        }
    }
}
