package io.hullwright.check.image;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Image;

@CheckInfo(
        id = "IMG-009",
        title = "No variable of the image holds a credential",
        severity = Severity.CRITICAL,
        checklist = "image-security/4",
        references = {
            "cis-docker-1.6.0/4.10",
            "hadolint/DL3064",
            "trivy/DS-0031",
            "owasp-docker-top-10/D06"
        },
        why =
                """
                Everyone who can pull the image reads it with docker inspect, and it stays in every copy \
                in every registry. It must be taken as published.\
                """,
        remedy =
                "Replace the credential. Give it when the container starts, as a secret file; for the"
                        + " build use RUN --mount=type=secret.")
final class KeepsCredentialsOutOfVariables implements ImageCheck {

    @Override
    public Verdict inspect(Image image) {
        var names = Places.withCredential(image.variables());
        return names.isEmpty()
                ? Verdict.pass()
                : Verdict.fail(
                        "a credential in ENV " + String.join(", ", names) + ", expected none",
                        Places.in(image, "Config.Env"));
    }
}
