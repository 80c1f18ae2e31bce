package io.hullwright.check.dockerfile;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.BuildInstruction;
import io.hullwright.facts.BuildInstruction.Form;
import io.hullwright.facts.BuildWord;
import io.hullwright.facts.Dockerfile;
import java.util.List;

@CheckInfo(
        id = "DKF-034",
        title = "A failure inside a pipe stops the build",
        severity = Severity.LOW,
        checklist = "ci-cd-security/2",
        references = {"kics/efbf148a", "hadolint/DL4006"},
        why =
                """
                Only the last command of a pipe decides: when the download before it breaks off, \
                the build goes on with what came through.\
                """,
        remedy =
                "Put set -o pipefail first, or SHELL [\"/bin/bash\", \"-o\", \"pipefail\", \"-c\"] before the RUN.")
final class FailsWithItsPipes implements DockerfileCheck {

    @Override
    public Verdict inspect(Dockerfile file) {
        var failures = new Failures(file);
        for (var stage : file.stages()) {
            var safe = false;
            for (var ancestor : file.lineage(stage).reversed()) {
                for (var instruction : ancestor.instructions()) {
                    if (instruction.is("SHELL") && !instruction.onBuild()) {
                        safe = namesPipefail(instruction.words());
                    } else if (instruction.is("RUN") && ancestor.number() == stage.number()) {
                        inspect(instruction, safe, failures);
                    }
                }
            }
        }
        return failures.verdictOnCommands();
    }

    private static void inspect(
            BuildInstruction instruction, boolean shellIsSafe, Failures failures) {
        // a list is run without the shell of SHELL
        var started = shellIsSafe && instruction.form() != Form.EXEC;
        var other = !instruction.documents().isEmpty();
        for (var command : instruction.commands()) {
            var safe =
                    switch (command.pipefail()) {
                        case AS_STARTED -> started;
                        case ON -> true;
                        case OFF -> false;
                    };
            if (command.input() < 0) {
                continue;
            }
            if (!safe) {
                failures.add(
                        "a pipe hides the failure of what is before it, expected pipefail",
                        command.first());
                return;
            }
            if (other) {
                failures.addUnknown(
                        "a pipe in line "
                                + command.first().line()
                                + " may be another shell's, which has its own options");
            }
        }
    }

    private static boolean namesPipefail(List<BuildWord> words) {
        for (var i = 1; i < words.size(); i++) {
            var option = words.get(i - 1).text();
            if (words.get(i).text().equals("pipefail")
                    && option.startsWith("-")
                    && option.endsWith("o")) {
                return true;
            }
        }
        return false;
    }
}
