package io.hullwright.check.dockerfile;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.BuildStep.Habit;
import io.hullwright.facts.Dockerfile;

@CheckInfo(
        id = "DKF-025",
        title = "No RUN updates a package index alone",
        severity = Severity.LOW,
        checklist = "image-security/8",
        references = {
            "cis-docker-1.6.0/4.7",
            "kics/9bae49be",
            "checkov/CKV_DOCKER_5",
            "trivy/DS-0017",
            "dockle/CIS-DI-0007"
        },
        why =
                """
                The step's layer is cached: later builds install from an index that is weeks old and miss \
                the security fixes made since.\
                """,
        remedy = "Update and install in one RUN: apt-get update && apt-get install …")
final class UpdatesWithInstall implements DockerfileCheck {

    @Override
    public Verdict inspect(Dockerfile file) {
        var failures = new Failures(file);
        file.forEach(
                instruction -> {
                    if (!instruction.is("RUN")
                            || !instruction.habits().contains(Habit.INDEX_UPDATE_ALONE)) {
                        return;
                    }
                    var place = instruction.commands().getFirst().first();
                    for (var command : instruction.commands()) {
                        if (PackageTool.of(command).updatesIndex()) {
                            place = command.first();
                            break;
                        }
                    }
                    failures.add(
                            "RUN updates a package index and installs nothing, expected both in one"
                                    + " step",
                            place);
                });
        return failures.verdictOnCommands();
    }
}
