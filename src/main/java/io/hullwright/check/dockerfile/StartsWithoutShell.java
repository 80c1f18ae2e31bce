package io.hullwright.check.dockerfile;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.BuildInstruction.Form;
import io.hullwright.facts.Dockerfile;

@CheckInfo(
        id = "DKF-011",
        title = "CMD and ENTRYPOINT are lists",
        severity = Severity.LOW,
        checklist = "ci-cd-security/2",
        references = {
            "kics/b86987e1",
            "kics/34945ae8",
            "hadolint/DL3025",
            "buildkit/JSONArgsRecommended"
        },
        why =
                """
                As text they start through a shell, which keeps the signals to itself: docker stop waits \
                ten seconds and kills, and requests in hand are lost.\
                """,
        remedy = "Write them as a list in JSON, for example CMD [\"server\", \"--port\", \"80\"].")
final class StartsWithoutShell implements DockerfileCheck {

    @Override
    public Verdict inspect(Dockerfile file) {
        var failures = new Failures(file);
        file.forEach(
                instruction -> {
                    if (!instruction.is("CMD") && !instruction.is("ENTRYPOINT")) {
                        return;
                    }
                    if (instruction.form() == Form.BROKEN_EXEC) {
                        failures.add(
                                instruction.keyword()
                                        + " begins like a list but is no JSON, so a shell gets it;"
                                        + " expected strings in double quotes",
                                instruction);
                    } else if (instruction.form() == Form.SHELL) {
                        failures.add(
                                instruction.keyword() + " is text for a shell, expected a list",
                                instruction);
                    }
                });
        return failures.verdict();
    }
}
