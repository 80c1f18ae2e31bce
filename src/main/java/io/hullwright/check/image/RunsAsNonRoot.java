package io.hullwright.check.image;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Image;

@CheckInfo(
        id = "IMG-001",
        title = "The image's default user is not root",
        severity = Severity.MEDIUM,
        checklist = "image-security/3",
        references = {
            "cis-docker-1.6.0/4.1",
            "kics/fd54f200",
            "kics/67fd0c4a",
            "hadolint/DL3002",
            "trivy/DS-0002",
            "owasp-docker-top-10/D01"
        },
        why =
                """
                Whoever starts the image without saying more gets root inside the container, and root is \
                what most escapes to the host begin with. The image is where that is mended for all.\
                """,
        remedy =
                "Make a user of its own in the Dockerfile, without a login shell, and end with USER and"
                        + " its number, for example USER 10001:10001.")
final class RunsAsNonRoot implements ImageCheck {

    @Override
    public Verdict inspect(Image image) {
        if (!image.user().isRoot()) {
            return Verdict.pass();
        }
        var text = image.user().text();
        return Verdict.fail(
                (text.isEmpty()
                                ? "no USER, which means root"
                                : "USER is " + text + ", which is root")
                        + "; expected another",
                Places.in(image, "Config.User"));
    }
}
