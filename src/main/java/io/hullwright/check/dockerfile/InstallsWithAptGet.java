package io.hullwright.check.dockerfile;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.BuildCommand;
import io.hullwright.facts.BuildWord;
import io.hullwright.facts.Dockerfile;

@CheckInfo(
        id = "DKF-027",
        title = "Builds use apt-get, not apt",
        severity = Severity.INFO,
        checklist = "ci-cd-security/2",
        references = {"kics/b84a0b47", "checkov/CKV_DOCKER_9", "hadolint/DL3027"},
        why =
                """
                apt is made for a person at a terminal: it warns that its options and output may change, \
                and a script that relies on them breaks one day.\
                """,
        remedy = "Write apt-get, or apt-cache, instead of apt.")
final class InstallsWithAptGet implements DockerfileCheck {

    @Override
    public Verdict inspect(Dockerfile file) {
        var failures = new Failures(file);
        file.forEach(
                instruction -> {
                    if (!instruction.is("RUN")) {
                        return;
                    }
                    for (var command : instruction.commands()) {
                        if (command.program().equals("apt")) {
                            add(command, command.words().get(command.start()), failures);
                        }
                    }
                });
        return failures.verdictOnCommands();
    }

    private static void add(BuildCommand command, BuildWord program, Failures failures) {
        var evidence = "RUN uses apt, expected apt-get";
        var tool = PackageTool.of(command);
        if (program.text().equals("apt") && (tool.installs() || tool.updatesIndex())) {
            failures.add(evidence, program, failures.replace(program, "apt-get"));
        } else {
            failures.add(evidence, program);
        }
    }
}
