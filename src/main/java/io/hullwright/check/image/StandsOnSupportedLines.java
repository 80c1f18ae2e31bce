package io.hullwright.check.image;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Lifecycle;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Image;
import io.hullwright.facts.ImageReference;
import java.util.ArrayList;

@CheckInfo(
        id = "IMG-007",
        title = "The image's runtime and base system still get security fixes",
        severity = Severity.HIGH,
        checklist = {"image-security/1", "image-security/8"},
        references = {"owasp-docker-top-10/D02", "owasp-top-10-2021/A06", "nist-csf-2.0/PR.PS-02"},
        why =
                """
                After its last day nobody mends what is found in a line, and scanners often stop \
                reporting it: it looks clean. python:3.9 and node:18 of the checklist are past theirs.\
                """,
        remedy = "Build on a supported line, test, and pin the base by digest.")
final class StandsOnSupportedLines implements ImageCheck {

    @Override
    public Verdict inspect(Image image) {
        var names = new ArrayList<ImageReference>(image.tags().size());
        for (var tag : image.tags()) {
            names.add(ImageReference.parse(tag));
        }
        return Lifecycle.judge(image.runtimes(), names, Places.in(image, "Config"));
    }
}
