package io.hullwright.check.image;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Credentials;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Image;

@CheckInfo(
        id = "IMG-011",
        title = "The image's command and health check hold no credential",
        severity = Severity.CRITICAL,
        checklist = "image-security/4",
        references = {"cis-docker-1.6.0/4.10", "owasp-docker-top-10/D06"},
        why =
                """
                It is in every copy of the image, and while a container runs also in the host's list of \
                processes, which every user reads.\
                """,
        remedy =
                "Replace the credential, and let the program read it from a file that is mounted when"
                        + " the container starts.")
final class KeepsCredentialsOutOfCommand implements ImageCheck {

    @Override
    public Verdict inspect(Image image) {
        if (Credentials.standIn(image.command())) {
            return Verdict.fail(
                    "a credential in ENTRYPOINT or CMD, expected none",
                    Places.in(image, "Config.Cmd"));
        }
        if (Credentials.standIn(image.probe().traits())) {
            return Verdict.fail(
                    "a credential in HEALTHCHECK, expected none",
                    Places.in(image, "Config.Healthcheck"));
        }
        return Verdict.pass();
    }
}
