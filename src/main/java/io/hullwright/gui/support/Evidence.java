package io.hullwright.gui.support;

import io.hullwright.audit.Finding;
import io.hullwright.check.Verdict;
import io.hullwright.report.Plain;

/// What a check saw, in words that are safe to show.
public final class Evidence {

    private static final String EXPECTED = ", expected ";
    private static final int LONGEST = 2_000;

    private Evidence() {}

    /// All of it, in one line.
    public static String of(Finding finding) {
        return switch (finding.verdict()) {
            case Verdict.Pass _ -> Words.of("answer.passed");
            case Verdict.Unknown(var why) -> Words.of("evidence.unseen", safe(why));
            case Verdict.NotApplicable(var because) -> safe(because);
            case Verdict.Fail fail when fail.evidence().isBlank() ->
                    Words.of("evidence.not_so", finding.check().title());
            case Verdict.Fail fail -> safe(fail.summary());
        };
    }

    /// The part before what was expected.
    public static String seen(Finding finding) {
        var all = of(finding);
        var at = all.lastIndexOf(EXPECTED);
        return at < 0 ? all : all.substring(0, at);
    }

    /// What was expected instead; empty where the evidence does not tell.
    public static String expected(Finding finding) {
        var all = of(finding);
        var at = all.lastIndexOf(EXPECTED);
        return at < 0 ? "" : all.substring(at + EXPECTED.length());
    }

    public static String safe(String text) {
        return Plain.line(text, LONGEST);
    }
}
