package io.hullwright.check.dockerfile;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.BuildInstruction;
import io.hullwright.facts.Dockerfile;
import org.jspecify.annotations.Nullable;

@CheckInfo(
        id = "DKF-007",
        title = "The last stage declares a health check",
        severity = Severity.LOW,
        checklist = {"runtime-security/3", "monitoring-logging/1"},
        references = {
            "cis-docker-1.6.0/4.6",
            "kics/b03a748a",
            "checkov/CKV_DOCKER_2",
            "hadolint/DL3057",
            "trivy/DS-0026",
            "dockle/CIS-DI-0006"
        },
        why =
                """
                Without one the engine knows only whether the process lives, not whether it answers: a \
                hanging program stays in service.\
                """,
        remedy = "Add HEALTHCHECK with a command that asks the program itself.")
final class DeclaresHealthCheck implements DockerfileCheck {

    @Override
    public Verdict inspect(Dockerfile file) {
        var failures = new Failures(file);
        var stage = file.lastStage();
        if (stage.isPresent()) {
            var last = last(file);
            if (last == null) {
                failures.add("no HEALTHCHECK, expected one", stage.get().from());
            } else if (last.first().text().equals("NONE")) {
                failures.add("HEALTHCHECK is NONE, expected a command", last);
            }
        }
        return failures.verdict();
    }

    private static @Nullable BuildInstruction last(Dockerfile file) {
        for (var ancestor : file.lineage(file.stages().getLast())) {
            for (var instruction : ancestor.instructions().reversed()) {
                if (instruction.is("HEALTHCHECK") && !instruction.onBuild()) {
                    return instruction;
                }
            }
        }
        return null;
    }
}
