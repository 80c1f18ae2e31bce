package io.hullwright.check.dockerfile;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Dockerfile;
import java.util.Set;

@CheckInfo(
        id = "DKF-035",
        title = "No RUN puts another shell in place of /bin/sh",
        severity = Severity.LOW,
        checklist = "ci-cd-security/2",
        references = {"kics/8a301064", "hadolint/DL4005"},
        why =
                """
                Scripts of the base image's packages were written for the shell it came with, \
                and a change in a layer is easily overlooked.\
                """,
        remedy = "Say SHELL [\"/bin/bash\", \"-c\"] instead.")
final class KeepsItsShell implements DockerfileCheck {

    private static final Set<String> PROGRAMS = Set.of("ln", "cp", "mv");

    @Override
    public Verdict inspect(Dockerfile file) {
        var failures = new Failures(file);
        Commands.forEach(
                file,
                command -> {
                    var arguments = command.arguments();
                    if (!PROGRAMS.contains(command.program()) || arguments.isEmpty()) {
                        return;
                    }
                    var target = arguments.getLast();
                    if (target.text().equals("/bin/sh") || target.text().equals("/usr/bin/sh")) {
                        failures.add(
                                command.program()
                                        + " replaces "
                                        + target.text()
                                        + ", expected SHELL",
                                command.first());
                    } else if (target.isOpen()) {
                        failures.addUnknown(
                                "only the build knows what " + command.program() + " replaces");
                    }
                });
        return failures.verdictOnCommands();
    }
}
