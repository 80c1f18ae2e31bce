package io.hullwright.core.scans;

import io.hullwright.facts.Image;
import io.hullwright.facts.Snapshot;
import io.hullwright.scan.ScanTarget;
import io.hullwright.work.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The images of an engine as things to scan: each once, however many containers are made from it.
final class ImageTargets {

    /// As many digits of an id as the engine's own client shows.
    private static final int SHORT_ID = 12;

    private static final String ALGORITHM = "sha256:";

    private ImageTargets() {}

    static List<Image> images(Snapshot snapshot) {
        return snapshot.observed().stream()
                .filter(Image.class::isInstance)
                .map(Image.class::cast)
                .toList();
    }

    /// Those with a tag or with a container; the others are what old builds left behind.
    static List<ScanTarget> all(Snapshot snapshot) {
        var targets = new ArrayList<ScanTarget>();
        for (var image : images(snapshot)) {
            if (isWanted(image)) {
                targets.add(target(image, name(image)));
            }
        }
        targets.sort(Comparator.comparing(ScanTarget::name));
        return targets;
    }

    static boolean isWanted(Image image) {
        return !image.tags().isEmpty() || !image.usedBy().isEmpty();
    }

    static long leftOut(Snapshot snapshot) {
        return images(snapshot).stream().filter(image -> !isWanted(image)).count();
    }

    /// @throws Problem `HW-216` when the engine has no such image
    static ScanTarget image(Snapshot snapshot, String reference) throws Problem {
        for (var image : images(snapshot)) {
            if (image.tags().contains(reference)
                    || image.tags().contains(reference + ":latest")
                    || image.digests().contains(reference)
                    || isId(image.subject().id(), reference)) {
                return target(image, reference);
            }
        }
        throw notHere(
                "The engine has no image " + reference + ".",
                "Hullwright scans what the engine holds, and pulls nothing.",
                "`docker image ls` lists the images; pull it first if you want it scanned.");
    }

    /// @throws Problem `HW-216` when the engine has no such container
    static ScanTarget container(Snapshot snapshot, String name) throws Problem {
        for (var image : images(snapshot)) {
            if (image.usedBy().contains(name)) {
                return target(image, name(image));
            }
        }
        throw notHere(
                "The engine has no container " + name + " whose image is still there.",
                "There is no container of that name, or its image was removed.",
                "`docker container ls --all` lists the containers.");
    }

    private static boolean isId(String id, String reference) {
        var wanted = reference.startsWith(ALGORITHM) ? reference : ALGORITHM + reference;
        return wanted.length() >= ALGORITHM.length() + SHORT_ID && id.startsWith(wanted);
    }

    private static String name(Image image) {
        if (!image.tags().isEmpty()) {
            return image.tags().stream().min(Comparator.naturalOrder()).orElseThrow();
        }
        var id = image.subject().id();
        return id.substring(0, Math.min(id.length(), ALGORITHM.length() + SHORT_ID));
    }

    private static ScanTarget target(Image image, String name) {
        var digest = image.digests().isEmpty() ? "" : image.digests().getFirst();
        return ScanTarget.of(
                ScanTarget.Kind.IMAGE,
                name,
                image.subject().id(),
                digest.substring(digest.indexOf('@') + 1),
                image.usedBy());
    }

    private static Problem notHere(String what, String why, String next) {
        return new Problem(Problem.Kind.WRONG_USE, "HW-216", what, why, next, null);
    }
}
