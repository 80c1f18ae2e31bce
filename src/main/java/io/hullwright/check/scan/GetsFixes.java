package io.hullwright.check.scan;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Origin;
import io.hullwright.facts.ScannedImage;

@CheckInfo(
        id = "SCN-006",
        title = "The image's operating system still gets fixes",
        severity = Severity.HIGH,
        checklist = {"image-security/1"},
        why =
                """
                What is found in a release past its end is never mended, and soon nobody looks for \
                it any more: few findings are then no good news.\
                """,
        remedy = "Build on a release that is maintained.")
final class GetsFixes implements ScanCheck {

    @Override
    public Verdict inspect(ScannedImage image, ScannedImage.Found found) {
        if (found.endOfLife()) {
            return Verdict.fail(
                    found.os() + " gets no fixes any more",
                    new Origin.Image(image.subject().name(), "operating system"));
        }
        return found.os().isEmpty()
                ? Verdict.unknown(found.scanner() + " recognised no operating system")
                : Verdict.pass();
    }
}
