package io.hullwright.check.dockerfile;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Dockerfile;

@CheckInfo(
        id = "DKF-004",
        title = "No base image is taken by the tag latest",
        severity = Severity.LOW,
        checklist = "image-security/1",
        references = {
            "kics/f45ea400",
            "checkov/CKV_DOCKER_7",
            "hadolint/DL3007",
            "trivy/DS-0001",
            "dockle/DKL-DI-0006"
        },
        why =
                """
                latest is another image from week to week: the same Dockerfile builds something else, and \
                nobody can say what the last good one stood on.\
                """,
        remedy = "Name the version you tested, best with its digest behind it.")
final class NamesBaseVersion implements DockerfileCheck {

    @Override
    public Verdict inspect(Dockerfile file) {
        var failures = new Failures(file);
        BaseImages.forEach(
                file,
                failures,
                stage -> {
                    if (stage.base().tag().equals("latest") && stage.base().digest().isEmpty()) {
                        var word = stage.from().first();
                        failures.add(word.text() + " is latest, expected a version", word);
                    }
                });
        return failures.verdict();
    }
}
