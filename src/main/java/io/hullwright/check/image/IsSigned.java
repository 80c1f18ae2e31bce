package io.hullwright.check.image;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Fact;
import io.hullwright.facts.Image;
import java.util.List;

@CheckInfo(
        id = "IMG-005",
        title = "The image's signature was verified",
        severity = Severity.LOW,
        checklist = {"image-security/7", "container-registry/6"},
        references = {
            "cis-docker-1.6.0/4.5",
            "cis-docker-1.6.0/4.12",
            "owasp-docker-top-10/D08",
            "owasp-top-10-2021/A08"
        },
        why =
                """
                A signature tells that the image was built by whom you think, whichever registry it came \
                through. Docker Content Trust, which the checklist names, is being retired.\
                """,
        remedy =
                "Sign in the build with cosign or notation, and verify before the deployment (cosign"
                        + " verify, notation verify) or in the engine's policy.")
final class IsSigned implements ImageCheck {

    @Override
    public Verdict inspect(Image image) {
        return switch (image.signature()) {
            case Fact.Unknown<List<String>>(var why) -> Verdict.unknown(why);
            case Fact.Known<List<String>>(var verified) ->
                    verified.isEmpty()
                            ? Verdict.fail(
                                    "the engine verified no signature, expected one made with"
                                            + " cosign or notation",
                                    Places.in(image, "Identity"))
                            : Verdict.pass();
        };
    }
}
