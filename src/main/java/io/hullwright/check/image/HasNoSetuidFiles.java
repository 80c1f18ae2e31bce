package io.hullwright.check.image;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Fact;
import io.hullwright.facts.Image;
import java.util.List;
import java.util.TreeSet;

@CheckInfo(
        id = "IMG-008",
        title = "No file of the image has the setuid or setgid bit",
        severity = Severity.LOW,
        checklist = {"image-security/5", "file-permissions/2"},
        references = {"cis-docker-1.6.0/4.8", "owasp-docker-top-10/D04"},
        why =
                """
                Such a program runs with its owner's rights whoever starts it: a way back to root that \
                no-new-privileges closes and a forgotten option opens.\
                """,
        remedy =
                "Take the bits away in the last step that runs as root: RUN find / -xdev -perm /6000"
                        + " -type f -exec chmod a-s {} +")
final class HasNoSetuidFiles implements ImageCheck {

    @Override
    public Verdict inspect(Image image) {
        return switch (image.setuidFiles()) {
            case Fact.Unknown<List<String>>(var why) -> Verdict.unknown(why);
            case Fact.Known<List<String>>(var files) ->
                    files.isEmpty()
                            ? Verdict.pass()
                            : Verdict.fail(
                                    "setuid or setgid on "
                                            + new TreeSet<>(files)
                                            + ", expected none",
                                    Places.in(image, "files"));
        };
    }
}
