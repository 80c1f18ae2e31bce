package io.hullwright.check.dockerfile;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Dockerfile;

@CheckInfo(
        id = "DKF-005",
        title = "Every base image has a tag or a digest",
        severity = Severity.LOW,
        checklist = "image-security/1",
        references = {"kics/9efb0b2d", "checkov/CKV_DOCKER_7", "hadolint/DL3006", "trivy/DS-0001"},
        why =
                """
                Without a tag Docker takes latest, whatever that is on the day of the build: a new major \
                version comes in unasked.\
                """,
        remedy = "Write the version you tested behind the image, best with its digest.")
final class TagsBaseImage implements DockerfileCheck {

    @Override
    public Verdict inspect(Dockerfile file) {
        var failures = new Failures(file);
        BaseImages.forEach(
                file,
                failures,
                stage -> {
                    if (stage.base().tag().isEmpty() && !stage.base().isPinnedByDigest()) {
                        var word = stage.from().first();
                        failures.add(word.text() + " has no tag, expected a version", word);
                    }
                });
        return failures.verdict();
    }
}
