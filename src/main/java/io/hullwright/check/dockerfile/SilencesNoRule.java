package io.hullwright.check.dockerfile;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.BuildWord;
import io.hullwright.facts.Dockerfile;

@CheckInfo(
        id = "DKF-055",
        title = "No comment silences a rule",
        severity = Severity.INFO,
        checklist = "ci-cd-security/3",
        references = {"hadolint/DL1001"},
        why =
                """
                A comment that asks for silence stays when its reason is gone, and hides what is \
                added to the line later.\
                """,
        remedy =
                "Mend the cause and take the comment out, or keep the reason in a waiver with an end date.")
final class SilencesNoRule implements DockerfileCheck {

    @Override
    public Verdict inspect(Dockerfile file) {
        var failures = new Failures(file);
        for (var ignore : file.ignores()) {
            failures.add(
                    "a comment silences " + String.join(", ", ignore.rules()) + ", expected none",
                    new BuildWord("", ignore.line(), ignore.column()));
        }
        return failures.verdict();
    }
}
