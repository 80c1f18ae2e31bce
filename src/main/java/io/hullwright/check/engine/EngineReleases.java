package io.hullwright.check.engine;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Release lines of Docker Engine and when their makers stopped mending them.
///
/// @see <a href="https://github.com/moby/moby/blob/master/project/BRANCHES-AND-TAGS.md">Moby's
///     branches and who looks after them</a>
/// @see <a href="https://endoflife.date/docker-engine">The same with dates</a>
public final class EngineReleases {

    /// The day of the last release older than 20.10.
    private static final LocalDate LAST_OF_19_03 = LocalDate.of(2021, 2, 1);

    private static final Map<String, LocalDate> ENDED =
            Map.of(
                    "20.10", LocalDate.of(2023, 12, 10),
                    "23.0", LocalDate.of(2025, 5, 19),
                    "24.0", LocalDate.of(2024, 6, 8),
                    "26.0", LocalDate.of(2024, 6, 8),
                    "26.1", LocalDate.of(2025, 2, 17),
                    "27", LocalDate.of(2025, 5, 3));

    /// Major numbers of all that came before 20.10.
    private static final Set<Integer> LEGACY = Set.of(1, 17, 18, 19);

    /// Lines known to be mended when this was written.
    private static final Set<String> MAINTAINED = Set.of("29");

    private EngineReleases() {}

    /// What is known of a version's line.
    public sealed interface Status {
        record Maintained(String line) implements Status {}

        record Ended(String line, LocalDate on) implements Status {}

        /// Ended by its makers, but built by a distribution, which may mend it longer.
        record Distribution(String line, LocalDate on) implements Status {}

        record Unlisted(String why) implements Status {}
    }

    /// @param version as the engine calls itself, for example `20.10.24+dfsg1`
    public static Status of(String version) {
        var line = line(version);
        if (line == null) {
            return new Status.Unlisted("it calls itself " + version + ", which is no release");
        }
        if (MAINTAINED.contains(line)) {
            return new Status.Maintained(line);
        }
        var end = LEGACY.contains(major(line)) ? LAST_OF_19_03 : ENDED.get(line);
        if (end == null) {
            return new Status.Unlisted(
                    "whether line " + line + " is still mended is not in this program's list");
        }
        return version.indexOf('+') < 0
                ? new Status.Ended(line, end)
                : new Status.Distribution(line, end);
    }

    /// True if the version is a release of this major number or a later one.
    public static boolean isAtLeast(String version, int major) {
        var line = line(version);
        return line != null && major(line) >= major;
    }

    /// Major and minor number, from 27 on the major alone; null when it does not start so.
    private static @Nullable String line(String version) {
        var first = digits(version, 0);
        if (first == 0 || first > 4 || first == version.length() || version.charAt(first) != '.') {
            return null;
        }
        var second = digits(version, first + 1);
        if (second == 0) {
            return null;
        }
        return Integer.parseInt(version, 0, first, 10) >= 27
                ? version.substring(0, first)
                : version.substring(0, first + 1 + second);
    }

    private static int digits(String text, int start) {
        var end = start;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        return end - start;
    }

    private static int major(String line) {
        var dot = line.indexOf('.');
        return Integer.parseInt(dot < 0 ? line : line.substring(0, dot));
    }
}
