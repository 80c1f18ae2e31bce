package io.hullwright.check.scan;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Origin;
import io.hullwright.facts.ScannedImage;
import java.util.List;

@CheckInfo(
        id = "SCN-005",
        title = "A scanner finds no secret in the image's files",
        severity = Severity.CRITICAL,
        checklist = {"image-security/4"},
        why =
                """
                Whoever can pull the image has every file of every layer, and with it the secret; \
                it stays there after it was deleted in a later layer.\
                """,
        remedy =
                """
                Change the secret, since it is known; give it at run time as a file, and at build \
                time with RUN --mount=type=secret.\
                """)
final class HoldsNoSecret implements ScanCheck {

    private static final int MOST_NAMED = 5;

    @Override
    public Verdict inspect(ScannedImage image, ScannedImage.Found found) {
        List<String> places = found.secrets();
        if (places.isEmpty()) {
            return Verdict.pass();
        }
        var named = String.join(", ", places.subList(0, Math.min(MOST_NAMED, places.size())));
        var rest = places.size() - MOST_NAMED;
        return Verdict.fail(
                found.scanner() + " found " + named + (rest > 0 ? " and " + rest + " more" : ""),
                new Origin.Image(image.subject().name(), "files"));
    }
}
