package io.hullwright.facts.joining;

import io.hullwright.facts.Aspect;
import io.hullwright.facts.ImageReference;
import io.hullwright.facts.Origin;
import io.hullwright.facts.UserSpec;
import io.hullwright.facts.Workload;

/// Compares which image runs, and as whom.
final class Identities {

    private Identities() {}

    static void compare(Workload declared, Workload live, Findings findings) {
        image(declared, live, findings);
        user(declared, live, findings);
    }

    private static void image(Workload declared, Workload live, Findings findings) {
        var wanted = declared.supply().image();
        var runs = live.supply().image();
        if (runs.value().isId() && !wanted.value().isId()) {
            findings.cannotSee(Aspect.IMAGE, "the engine knows the image only by its id");
        } else if (!full(wanted.value()).equals(full(runs.value()))) {
            findings.compare(Aspect.IMAGE, wanted, runs, ImageReference::text);
        }
    }

    /// `nginx`, `nginx:latest` and `docker.io/library/nginx` are one name.
    private static String full(ImageReference image) {
        if (image.isId()) {
            return image.text();
        }
        var tag = image.tag().isEmpty() && image.digest().isEmpty() ? "latest" : image.tag();
        return image.registry() + "/" + image.repository() + ":" + tag + "@" + image.digest();
    }

    private static void user(Workload declared, Workload live, Findings findings) {
        var wanted = declared.privileges().user();
        var runs = live.privileges().user();
        if (wanted.origin() instanceof Origin.UnseenImage
                || runs.origin() instanceof Origin.UnseenImage) {
            findings.cannotSee(Aspect.USER, Origin.UnseenImage.WHY);
        } else {
            findings.compare(Aspect.USER, wanted, runs, Identities::words);
        }
    }

    private static String words(UserSpec user) {
        return user.text().isEmpty() ? "root" : user.text();
    }
}
