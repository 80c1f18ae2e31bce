package io.hullwright.check.image;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Fact;
import io.hullwright.facts.Image;
import java.time.Duration;
import java.time.Instant;

@CheckInfo(
        id = "IMG-006",
        title = "The image was built within the last 90 days",
        severity = Severity.MEDIUM,
        checklist = {"image-security/6", "image-security/8", "before-deployment/8"},
        references = {"cis-docker-1.6.0/4.4", "owasp-docker-top-10/D02", "nist-csf-2.0/PR.PS-02"},
        why =
                """
                An image takes its system's security fixes in when it is built and never again. After a \
                quarter of a year nearly every base image has had some.\
                """,
        remedy =
                "Build again on a fresh base (docker build --pull), scan the result, and let a schedule"
                        + " do both.")
final class IsRebuiltRegularly implements ImageCheck {

    private static final long MOST_DAYS = 90;

    /// Before the first release of Docker: a date that builders of reproducible images make up.
    private static final Instant FIRST_DOCKER = Instant.parse("2013-03-20T00:00:00Z");

    @Override
    public Verdict inspect(Image image) {
        return switch (image.created()) {
            case Fact.Unknown<Instant>(var why) -> Verdict.unknown(why);
            case Fact.Known<Instant>(var created) -> judge(image, created);
        };
    }

    private static Verdict judge(Image image, Instant created) {
        if (created.isBefore(FIRST_DOCKER)) {
            return Verdict.unknown(
                    "its build wrote "
                            + created
                            + " for reproducibility; a scan of its packages tells their age");
        }
        var days = Duration.between(created, image.seenAt()).toDays();
        return days <= MOST_DAYS
                ? Verdict.pass()
                : Verdict.fail(
                        "built " + days + " days ago, expected at most " + MOST_DAYS,
                        Places.in(image, "Created"));
    }
}
