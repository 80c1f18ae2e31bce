package io.hullwright.check.image;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Image;

@CheckInfo(
        id = "IMG-010",
        title = "No label of the image holds a credential",
        severity = Severity.CRITICAL,
        checklist = "image-security/4",
        references = {"cis-docker-1.6.0/4.10", "owasp-docker-top-10/D06"},
        why =
                """
                Labels are shown by registries' web pages and copied by every tool that lists images: \
                nothing in an image is more public.\
                """,
        remedy = "Replace the credential, and take the LABEL out of the Dockerfile.")
final class KeepsCredentialsOutOfLabels implements ImageCheck {

    @Override
    public Verdict inspect(Image image) {
        var names = Places.withCredential(image.labels());
        return names.isEmpty()
                ? Verdict.pass()
                : Verdict.fail(
                        "a credential in LABEL " + String.join(", ", names) + ", expected none",
                        Places.in(image, "Config.Labels"));
    }
}
