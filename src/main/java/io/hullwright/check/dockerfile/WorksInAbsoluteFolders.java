package io.hullwright.check.dockerfile;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Dockerfile;

@CheckInfo(
        id = "DKF-037",
        title = "Every WORKDIR is absolute",
        severity = Severity.LOW,
        checklist = "ci-cd-security/2",
        references = {
            "kics/6b376af8",
            "checkov/CKV_DOCKER_10",
            "hadolint/DL3000",
            "trivy/DS-0009",
            "buildkit/WorkdirRelativePath"
        },
        why =
                """
                A relative folder depends on the one before, perhaps the base image's: when that \
                changes, files land elsewhere.\
                """,
        remedy = "Write the whole path, from / on.")
final class WorksInAbsoluteFolders implements DockerfileCheck {

    @Override
    public Verdict inspect(Dockerfile file) {
        var failures = new Failures(file);
        file.forEach(
                instruction -> {
                    if (!instruction.is("WORKDIR") || instruction.words().isEmpty()) {
                        return;
                    }
                    var word = instruction.first();
                    if (Paths.isAbsolute(word.text())) {
                        return;
                    }
                    if (word.text().startsWith("$") || word.isHidden()) {
                        failures.addUnknown(
                                "WORKDIR is " + word.text() + ", whose value only the build knows");
                    } else {
                        failures.add(
                                "WORKDIR is " + word.text() + ", expected an absolute path", word);
                    }
                });
        return failures.verdict();
    }
}
