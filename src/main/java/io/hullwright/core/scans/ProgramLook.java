package io.hullwright.core.scans;

import java.nio.file.Path;
import java.util.List;

/// What is known of a scanner's file before it runs.
///
/// @param version as its compiler noted it; empty where it noted none
/// @param trusted true when exactly this content is trusted
/// @param knownBad true when it notes a release that must not run
/// @param known what is trusted, the newest last
public record ProgramLook(
        Path path,
        String sha256,
        String version,
        boolean trusted,
        boolean knownBad,
        List<TrustedProgram> known) {

    public ProgramLook {
        known = List.copyOf(known);
    }
}
