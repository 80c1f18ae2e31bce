package io.hullwright.collect.trivy;

import io.hullwright.work.Problem;
import java.nio.file.Path;
import java.util.Set;

/// What is known of Trivy's releases.
///
/// @see <a href="https://github.com/advisories/GHSA-69fq-xp46-6x23">GHSA-69fq-xp46-6x23</a>
public final class TrivyReleases {

    /// The first one that keeps what it learns in memory when told so, which lets two run at once.
    static final String OLDEST = "0.55.0";

    private static final Set<String> KNOWN_BAD = Set.of("0.69.4", "0.69.5", "0.69.6");

    private TrivyReleases() {}

    /// @param version with or without the `v` in front and what follows a `-` or `+`
    public static boolean isKnownBad(String version) {
        return KNOWN_BAD.contains(plain(version));
    }

    /// `HW-203`.
    public static Problem refusal(String version, Path program) {
        return TrivyProblems.knownBad(version, program);
    }

    /// True also for what is no version: a build of one's own says `dev`.
    static boolean isTooOld(String version) {
        var have = plain(version).split("\\.", -1);
        var need = OLDEST.split("\\.", -1);
        for (var i = 0; i < need.length && i < have.length; i++) {
            int ours;
            try {
                ours = Integer.parseInt(have[i]);
            } catch (NumberFormatException _) {
                return true;
            }
            var order = Integer.compare(ours, Integer.parseInt(need[i]));
            if (order != 0) {
                return order < 0;
            }
        }
        return have.length < need.length;
    }

    private static String plain(String version) {
        var start = version.startsWith("v") ? 1 : 0;
        var end = start;
        while (end < version.length() && "0123456789.".indexOf(version.charAt(end)) >= 0) {
            end++;
        }
        return end == start ? version : version.substring(start, end);
    }
}
