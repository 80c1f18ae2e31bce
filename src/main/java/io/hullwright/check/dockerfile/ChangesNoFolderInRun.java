package io.hullwright.check.dockerfile;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Dockerfile;

@CheckInfo(
        id = "DKF-040",
        title = "Folders are changed with WORKDIR, not with cd",
        severity = Severity.INFO,
        checklist = "ci-cd-security/2",
        references = {"kics/f4a6bcd3", "hadolint/DL3003", "trivy/DS-0013"},
        why =
                """
                cd holds for its own RUN only: whoever adds a step after it works in another \
                folder than the text suggests.\
                """,
        remedy = "Set WORKDIR before the step.")
final class ChangesNoFolderInRun implements DockerfileCheck {

    @Override
    public Verdict inspect(Dockerfile file) {
        var failures = new Failures(file);
        Commands.forEach(
                file,
                command -> {
                    if (command.program().equals("cd")) {
                        failures.add("RUN has cd, expected WORKDIR", command.first());
                    }
                });
        return failures.verdictOnCommands();
    }
}
