package io.hullwright.check.image;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.MovingTag;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Image;
import java.util.TreeSet;

@CheckInfo(
        id = "IMG-004",
        title = "The image has a tag that names a version",
        severity = Severity.LOW,
        checklist = {"image-security/1", "during-deployment/5"},
        references = {"trivy/DS-0001"},
        why =
                """
                An image known as latest alone cannot be told from the one before it once that has lost \
                the name, so nobody can go back to it.\
                """,
        remedy = "Tag each build with its version or revision beside latest.")
final class NamesVersion implements ImageCheck {

    @Override
    public Verdict inspect(Image image) {
        if (image.tags().isEmpty()) {
            return Verdict.notApplicable("it has no tag at all");
        }
        for (var reference : image.tags()) {
            if (!MovingTag.is(tag(reference))) {
                return Verdict.pass();
            }
        }
        return Verdict.fail(
                "tags are " + new TreeSet<>(image.tags()) + ", expected one with a version",
                Places.in(image, "RepoTags"));
    }

    private static String tag(String reference) {
        var colon = reference.lastIndexOf(':');
        return colon > reference.lastIndexOf('/') ? reference.substring(colon + 1) : "";
    }
}
