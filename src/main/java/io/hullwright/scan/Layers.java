package io.hullwright.scan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// The layers of an image, lowest first, and where the image ends that it was built upon.
///
/// @param diffIds digest of each layer's content
/// @param fromBase how many are the base image's; `UNKNOWN` where nothing tells
/// @param steps the instruction that made each; empty where the history does not say
/// @param base the base image's name; empty where only the build history tells where it ends
public record Layers(List<String> diffIds, List<String> steps, int fromBase, String base) {

    public static final int UNKNOWN = -1;

    public static final Layers NONE = new Layers(List.of(), List.of(), UNKNOWN, "");

    /// Whose a layer is, and with it who can mend what is in it.
    public enum Owner {
        BASE,
        OURS,
        UNKNOWN
    }

    /// A step of the build.
    ///
    /// @param by the instruction, as the builder wrote it
    /// @param empty true when it made no layer
    public record Step(String by, boolean empty) {}

    public Layers {
        diffIds = List.copyOf(diffIds);
        steps = List.copyOf(steps);
    }

    public Layers(List<String> diffIds, int fromBase, String base) {
        this(diffIds, List.of(), fromBase, base);
    }

    /// An image's last own instructions may be a CMD of its own; the CMD below its highest layer
    /// is one that it got with its base.
    public static Layers of(List<String> diffIds, List<Step> history) {
        var made = new ArrayList<String>();
        var base = UNKNOWN;
        for (var step : history) {
            if (!step.empty()) {
                made.add(step.by());
            } else if (isCommand(step.by()) && made.size() < diffIds.size()) {
                base = made.size();
            }
        }
        if (made.size() != diffIds.size()) {
            return new Layers(diffIds, UNKNOWN, "");
        }
        return new Layers(diffIds, made, base > 0 ? base : UNKNOWN, "");
    }

    private static boolean isCommand(String by) {
        return by.startsWith("CMD ") || by.startsWith("/bin/sh -c #(nop)  CMD ");
    }

    public boolean has(String diffId) {
        return diffIds.contains(diffId);
    }

    /// The instruction that made a layer, without what the builders add to it; empty where it is
    /// not known.
    public String step(String diffId) {
        var place = diffIds.indexOf(diffId);
        if (place < 0 || place >= steps.size()) {
            return "";
        }
        var words = steps.get(place).replaceFirst("^/bin/sh -c #\\(nop\\) +", "");
        words = words.replaceFirst("^/bin/sh -c ", "RUN ").replaceFirst("^RUN /bin/sh -c ", "RUN ");
        return words.replaceFirst(" # buildkit$", "").strip();
    }

    public Owner owner(String diffId) {
        var place = diffIds.indexOf(diffId);
        if (place < 0 || fromBase == UNKNOWN) {
            return Owner.UNKNOWN;
        }
        return place < fromBase ? Owner.BASE : Owner.OURS;
    }

    /// The same, knowing other images: the one with the most layers that all lie at the bottom of
    /// this one is its base. Another build of the same image is none.
    ///
    /// @param name of the image with these layers
    public Layers knowing(String name, Collection<ScanTarget> others) {
        var best = this;
        for (var other : others) {
            var theirs = other.contents().layers().diffIds();
            var more = !best.base().isEmpty() && theirs.size() <= best.fromBase();
            if (!more
                    && !Decision.repository(other.name()).equals(Decision.repository(name))
                    && !theirs.isEmpty()
                    && theirs.size() < diffIds.size()
                    && diffIds.subList(0, theirs.size()).equals(theirs)) {
                best = new Layers(diffIds, steps, theirs.size(), other.name());
            }
        }
        return best;
    }
}
