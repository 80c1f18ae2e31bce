package io.hullwright.check.dockerfile;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Dockerfile;
import java.util.Set;

@CheckInfo(
        id = "DKF-042",
        title = "No RUN uses tools that mean nothing in a build",
        severity = Severity.INFO,
        checklist = "ci-cd-security/2",
        references = {"kics/9b6b0f38", "hadolint/DL3001"},
        why =
                """
                No service runs while an image is built and no person watches: what such a \
                command shows or starts is gone when the step ends.\
                """,
        remedy = "Take the command out, or do it where the container runs.")
final class RunsNoPointlessTools implements DockerfileCheck {

    private static final Set<String> PROGRAMS =
            Set.of(
                    "free",
                    "ifconfig",
                    "kill",
                    "mount",
                    "nano",
                    "ps",
                    "service",
                    "shutdown",
                    "ssh",
                    "systemctl",
                    "top",
                    "vi",
                    "vim");

    @Override
    public Verdict inspect(Dockerfile file) {
        var failures = new Failures(file);
        Commands.forEach(
                file,
                command -> {
                    if (PROGRAMS.contains(command.program())) {
                        failures.add(
                                "RUN has " + command.program() + ", expected nothing of the kind",
                                command.first());
                    }
                });
        return failures.verdictOnCommands();
    }
}
