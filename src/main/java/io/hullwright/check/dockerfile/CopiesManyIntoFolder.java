package io.hullwright.check.dockerfile;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.BuildInstruction;
import io.hullwright.facts.Dockerfile;

@CheckInfo(
        id = "DKF-046",
        title = "Several files are copied into a folder with a slash at its end",
        severity = Severity.LOW,
        checklist = "ci-cd-security/2",
        references = {"kics/6db6e0c2", "hadolint/DL3021", "trivy/DS-0011"},
        why =
                """
                Without the slash, also after a dot, the classic builder refuses, and a reader \
                cannot tell whether a file or a folder is meant.\
                """,
        remedy = "Write a slash at the end of the target.")
final class CopiesManyIntoFolder implements DockerfileCheck {

    @Override
    public Verdict inspect(Dockerfile file) {
        var failures = new Failures(file);
        file.forEach(
                instruction -> {
                    if (instruction.is("COPY") || instruction.is("ADD")) {
                        inspect(instruction, failures);
                    }
                });
        return failures.verdict();
    }

    private static void inspect(BuildInstruction instruction, Failures failures) {
        var words = instruction.words();
        if (words.size() - 1 + instruction.documents().size() < 2) {
            return;
        }
        var target = words.getLast();
        var text = target.text();
        if (text.endsWith("/") || text.endsWith("\\")) {
            return;
        }
        if (target.isOpen()) {
            failures.addUnknown("only the build knows the target " + text);
        } else {
            failures.add(
                    instruction.keyword() + " of several files to " + text + ", expected a slash",
                    target,
                    failures.replace(target, text + "/"));
        }
    }
}
