package io.hullwright.scan;

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

    public boolean isScanned() {
        return failure == null;
    }

    /// With what the scan said of it.
    public ScanTarget scanned(String seenOs, boolean over) {
        return new ScanTarget(kind, name, id, digest, containers, seenOs, over, null);
    }

    public ScanTarget failed(String why) {
        return new ScanTarget(kind, name, id, digest, containers, os, endOfLife, why);
    }
}
