package io.hullwright.check.dockerfile;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Dockerfile;

@CheckInfo(
        id = "DKF-043",
        title = "MAINTAINER is not used",
        severity = Severity.INFO,
        checklist = "ci-cd-security/2",
        references = {
            "kics/99614418",
            "checkov/CKV_DOCKER_6",
            "hadolint/DL4000",
            "trivy/DS-0022",
            "buildkit/MaintainerDeprecated"
        },
        why =
                """
                Docker has given the instruction up. A label says the same, and tools that read \
                labels find it.\
                """,
        remedy = "Use LABEL org.opencontainers.image.authors=… instead.")
final class NamesMaintainerInLabel implements DockerfileCheck {

    @Override
    public Verdict inspect(Dockerfile file) {
        var failures = new Failures(file);
        file.forEach(
                instruction -> {
                    if (instruction.is("MAINTAINER")) {
                        failures.add("MAINTAINER is there, expected a LABEL", instruction);
                    }
                });
        return failures.verdict();
    }
}
