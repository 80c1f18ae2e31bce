package io.hullwright.gui.support;

import io.hullwright.audit.Finding;
import io.hullwright.check.Verdict;
import io.hullwright.report.Plain;

/// A finding as Markdown, to paste into a ticket. What others wrote stands in indented blocks,
/// where
/// Markdown obeys nothing.
public final class FindingMarkdown {

    private FindingMarkdown() {}

    public static String of(Finding finding) {
        var check = finding.check();
        var text = new StringBuilder("### ");
        text.append(check.title()).append(" (").append(check.id()).append(", ");
        text.append(Marks.word(finding.severity())).append(")\n\n");
        block(text, Plain.line(finding.subject().label()));
        block(text, Evidence.of(finding));
        if (finding.verdict() instanceof Verdict.Fail fail) {
            block(text, Evidence.safe(fail.origin().words()));
        }
        text.append('\n').append(check.why()).append("\n\n").append(check.remedy()).append('\n');
        if (finding.verdict() instanceof Verdict.Fail fail && fail.fix() != null) {
            text.append('\n');
            block(text, FixText.sentence(fail.fix()));
            FixText.of(fail.fix()).lines().forEach(line -> block(text, line));
        }
        return text.toString();
    }

    private static void block(StringBuilder text, String line) {
        text.append("    ").append(line).append('\n');
    }
}
