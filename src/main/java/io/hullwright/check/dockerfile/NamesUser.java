package io.hullwright.check.dockerfile;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Dockerfile;

@CheckInfo(
        id = "DKF-001",
        title = "The last stage says which user it runs as",
        severity = Severity.MEDIUM,
        checklist = {"image-security/3", "runtime-security/1"},
        references = {
            "cis-docker-1.6.0/4.1",
            "kics/fd54f200",
            "checkov/CKV_DOCKER_3",
            "trivy/DS-0002",
            "dockle/CIS-DI-0001"
        },
        why =
                """
                Without USER the base image decides, and most leave root. Whoever breaks into the program \
                is then root in the container, where most escapes begin.\
                """,
        remedy =
                "Make a user of its own, then end the last stage with USER and its number, for example"
                        + " USER 10001:10001.")
final class NamesUser implements DockerfileCheck {

    @Override
    public Verdict inspect(Dockerfile file) {
        var failures = new Failures(file);
        var stage = file.lastStage();
        if (stage.isPresent() && !stage.get().windows() && Users.last(file).isEmpty()) {
            var lineage = file.lineage(stage.get());
            var base = lineage.getLast();
            failures.add(
                    "no USER, so "
                            + (base.isScratch()
                                    ? "it runs as root"
                                    : "that of " + base.from().first().text() + " is in force")
                            + "; expected one of its own",
                    stage.get().from());
        }
        return stage.isPresent() && stage.get().windows()
                ? Verdict.notApplicable("it builds an image for Windows")
                : failures.verdict();
    }
}
