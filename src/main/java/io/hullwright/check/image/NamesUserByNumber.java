package io.hullwright.check.image;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Image;

@CheckInfo(
        id = "IMG-002",
        title = "The image names its user by number",
        severity = Severity.INFO,
        checklist = "image-security/3",
        references = {"hadolint/DL3066"},
        why =
                """
                A name means what the image's own passwd file says, 0 too; only a number can be judged \
                from outside, and Kubernetes refuses to start a name where it must not be root.\
                """,
        remedy = "End the Dockerfile with USER and the number, for example USER 10001:10001.")
final class NamesUserByNumber implements ImageCheck {

    @Override
    public Verdict inspect(Image image) {
        if (image.user().isRoot()) {
            return Verdict.notApplicable("the user is root");
        }
        return image.user().isNumeric()
                ? Verdict.pass()
                : Verdict.fail(
                        "USER is " + image.user().text() + ", expected a number",
                        Places.in(image, "Config.User"));
    }
}
