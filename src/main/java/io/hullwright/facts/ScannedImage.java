package io.hullwright.facts;

import java.util.List;

/// What a scanner found in an image, without what persons decided about.
///
/// @param subject the image's
/// @param found unknown when it could not be scanned
public record ScannedImage(Subject subject, Fact<Found> found) implements Observed {

    /// @param scanner with its version, as `trivy 0.74.0`
    /// @param knowledge of which day its database is; empty where it does not say
    /// @param stale true when that is too old for "nothing found" to mean anything
    /// @param os empty where none was recognised, and then no packages of it were looked for
    /// @param endOfLife true when that release gets no fixes any more
    /// @param system vulnerabilities of packages of the operating system
    /// @param dependencies vulnerabilities of packages of programming languages
    /// @param secrets places that hold what looks like a secret
    public record Found(
            String scanner,
            String knowledge,
            boolean stale,
            String os,
            boolean endOfLife,
            List<Weakness> system,
            List<Weakness> dependencies,
            List<String> secrets) {

        public Found {
            system = List.copyOf(system);
            dependencies = List.copyOf(dependencies);
            secrets = List.copyOf(secrets);
        }
    }

    /// @param grave `critical` or `high`; others are not kept
    /// @param fixed the version with a fix; empty where there is none
    public record Weakness(String id, String pkg, String installed, String fixed, Grade grave) {}

    public enum Grade {
        CRITICAL,
        HIGH
    }
}
