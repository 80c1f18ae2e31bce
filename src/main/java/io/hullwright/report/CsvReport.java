package io.hullwright.report;

import io.hullwright.audit.Audit;
import io.hullwright.audit.Finding;
import io.hullwright.check.Verdict;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// One line a finding, for spreadsheets: RFC 4180, UTF-8, with a header. A cell that a spreadsheet
/// would run as a formula starts with an apostrophe.
/// Rows only: the audit's notes stand in every other format.
final class CsvReport implements ReportWriter {

    private static final List<String> HEADER =
            List.of(
                    "id",
                    "check",
                    "title",
                    "severity",
                    "verdict",
                    "subjectKind",
                    "subjectName",
                    "subjectId",
                    "evidence",
                    "origin",
                    "fix",
                    "remedy",
                    "references",
                    "checklist",
                    "waiverReason",
                    "waiverBy",
                    "waiverUntil");

    private static final int LONGEST_EVIDENCE = 2_000;

    @Override
    public void write(Audit audit, ReportOptions options, OutputStream out) throws IOException {
        var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        row(HEADER, writer);
        for (var finding : audit.findings()) {
            row(cells(finding), writer);
        }
        writer.flush();
    }

    private static List<String> cells(Finding finding) {
        var check = finding.check();
        var subject = finding.subject();
        var verdict = finding.verdict();
        var failure = verdict instanceof Verdict.Fail fail ? fail : null;
        var fix = failure == null ? null : failure.fix();
        var waiver = finding.waiver();
        return List.of(
                finding.fingerprint(),
                check.id(),
                check.title(),
                check.severity().word(),
                verdict.word(),
                subject.kind().word(),
                Plain.line(subject.name()),
                Plain.line(subject.id()),
                Plain.line(Reason.of(verdict), LONGEST_EVIDENCE),
                failure == null ? "" : Plain.line(failure.origin().words()),
                fix == null ? "" : Phrases.fix(fix),
                failure == null ? "" : check.remedy(),
                String.join(" ", check.references()),
                String.join(" ", check.checklist()),
                waiver == null ? "" : Plain.line(waiver.reason(), LONGEST_EVIDENCE),
                waiver == null ? "" : Plain.line(waiver.by()),
                waiver == null ? "" : waiver.until().toString());
    }

    private static void row(List<String> cells, Writer writer) throws IOException {
        for (var i = 0; i < cells.size(); i++) {
            writer.write(i == 0 ? "" : ",");
            cell(cells.get(i), writer);
        }
        writer.write("\r\n");
    }

    private static void cell(String text, Writer writer) throws IOException {
        var safe = startsFormula(text) ? "'" + text : text;
        var quoted =
                safe.indexOf(',') >= 0
                        || safe.indexOf('"') >= 0
                        || safe.indexOf('\n') >= 0
                        || safe.indexOf('\r') >= 0;
        writer.write(quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe);
    }

    private static boolean startsFormula(String text) {
        return !text.isEmpty()
                && switch (text.charAt(0)) {
                    case '=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠' -> true;
                    default -> false;
                };
    }
}
