package io.hullwright.scan;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Something that was to be scanned.
///
/// @param name as people call it; unique within a report
/// @param id the engine's id of an image; empty for files
/// @param digest repository digest of an image; empty for a local build
/// @param containers names of the containers made from it, sorted
/// @param os as `debian 12.1`; empty where the scanner did not recognise one, and then looked for
///     no packages of it
/// @param endOfLife true when that release gets no fixes any more
/// @param contents what it is made of
/// @param failure why it could not be scanned; null when it was. A failed target has no findings,
///     and that says nothing about it
public record ScanTarget(
        Kind kind,
        String name,
        String id,
        String digest,
        List<String> containers,
        String os,
        boolean endOfLife,
        Contents contents,
        @Nullable String failure) {

    public enum Kind {
        IMAGE("image"),
        FOLDER("folder"),
        CONFIGURATION("configuration"),
        SBOM("sbom");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /// The word that reports use; readers rely on it.
        public String word() {
            return word;
        }
    }

    public ScanTarget {
        containers = List.copyOf(containers);
    }

    /// A target before it is scanned.
    public static ScanTarget of(
            Kind kind, String name, String id, String digest, List<String> containers) {
        return new ScanTarget(kind, name, id, digest, containers, "", false, Contents.NONE, null);
    }

    /// What stays from one build of it to the next: the repository of an image, else the path.
    public String lineage() {
        return kind == Kind.IMAGE ? Decision.repository(name) : name;
    }

    public boolean isScanned() {
        return failure == null;
    }

    /// With what the scan said of it.
    public ScanTarget scanned(String seenOs, boolean over, Contents seen) {
        return new ScanTarget(kind, name, id, digest, containers, seenOs, over, seen, null);
    }

    /// With the base image that other images tell.
    public ScanTarget knowing(Collection<ScanTarget> others) {
        var settled = new Contents(contents.layers().knowing(name, others), contents.packages());
        return new ScanTarget(kind, name, id, digest, containers, os, endOfLife, settled, failure);
    }

    public ScanTarget failed(String why) {
        return new ScanTarget(kind, name, id, digest, containers, os, endOfLife, contents, why);
    }
}
