package io.hullwright.check.dockerfile;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Dockerfile;

@CheckInfo(
        id = "DKF-033",
        title = "Each stage downloads with one tool",
        severity = Severity.INFO,
        checklist = "image-security/5",
        references = {"kics/fc775e75", "hadolint/DL4001", "trivy/DS-0014"},
        why =
                """
                curl and wget do the same. Two tools are two to update, and two for an intruder \
                to fetch more with.\
                """,
        remedy = "Keep the one and write the other downloads with it.")
final class DownloadsWithOneTool implements DockerfileCheck {

    @Override
    public Verdict inspect(Dockerfile file) {
        var failures = new Failures(file);
        for (var stage : file.stages()) {
            var first = "";
            for (var instruction : stage.instructions()) {
                if (!instruction.is("RUN")) {
                    continue;
                }
                for (var command : instruction.commands()) {
                    var program = command.program();
                    if (!program.equals("curl") && !program.equals("wget")) {
                        continue;
                    }
                    if (first.isEmpty()) {
                        first = program;
                    } else if (!first.equals(program)) {
                        failures.add(
                                program + " is used beside " + first + ", expected one of them",
                                command.first());
                    }
                }
            }
        }
        return failures.verdictOnCommands();
    }
}
