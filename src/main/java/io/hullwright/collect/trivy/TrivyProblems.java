package io.hullwright.collect.trivy;

import io.hullwright.work.Problem;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What can go wrong with Trivy. Each code has one meaning.
final class TrivyProblems {

    private static final int KILLED = 128 + 9;

    /// Part of what Trivy says, in lower case, and what it means. The first that fits counts.
    private record Sign(String said, String code, String what, String next) {}

    private static final List<Sign> SIGNS =
            List.of(
                    new Sign(
                            "first run",
                            "HW-205",
                            "Trivy has no vulnerability database.",
                            "Run once without --offline, or copy a database to the folder `db` of"
                                    + " --trivy-cache."),
                    new Sign(
                            "failed to download vulnerability db",
                            "HW-205",
                            "Trivy has no vulnerability database.",
                            "Check the network, or copy a database to the folder `db` of"
                                    + " --trivy-cache and say --offline."),
                    new Sign(
                            "in use by another process",
                            "HW-206",
                            "Trivy's cache is in use.",
                            "Wait for the other scan, or name another folder with --trivy-cache."),
                    new Sign(
                            "no space left",
                            "HW-207",
                            "There is no space left for Trivy to work in.",
                            "Make room in the temporary folder and in the cache, then scan"
                                    + " again."),
                    new Sign(
                            "no such image",
                            "HW-208",
                            "The image is gone.",
                            "Look again; it was removed while it was to be scanned."),
                    new Sign(
                            "failed to connect to the docker api",
                            "HW-209",
                            "Trivy cannot reach the engine.",
                            "Check that the engine runs and that this user may use it."),
                    new Sign(
                            "cannot connect to the docker daemon",
                            "HW-209",
                            "Trivy cannot reach the engine.",
                            "Check that the engine runs and that this user may use it."));

    private TrivyProblems() {}

    static Problem missing() {
        return problem(
                "HW-200",
                "There is no Trivy here.",
                "It is neither named with --trivy or HULLWRIGHT_TRIVY nor in the PATH.",
                "Install Trivy, or give its path with --trivy.");
    }

    static Problem notAProgram(String path) {
        return problem(
                "HW-201",
                "The program " + path + " cannot be run.",
                "It is missing, a folder, or not executable for this user.",
                "Give the path of Trivy with --trivy.");
    }

    static Problem doesNotStart(Path program, @Nullable Throwable cause) {
        return new Problem(
                Problem.Kind.CANNOT_LOOK,
                "HW-225",
                "The program " + program + " cannot be run.",
                "It does not start, or does not answer with a version as Trivy does.",
                "Try `trivy --version`, and give the path of Trivy with --trivy.",
                cause);
    }

    static Problem tooOld(String version) {
        return problem(
                "HW-202",
                "Trivy " + version + " is too old.",
                "Hullwright needs " + TrivyReleases.OLDEST + " or newer.",
                "Install a newer Trivy.");
    }

    static Problem knownBad(String version, Path program) {
        return problem(
                "HW-203",
                "Trivy " + version + " at " + program + " is refused.",
                "The releases 0.69.4 to 0.69.6 were published by an attacker (CVE-2026-33634).",
                "Remove it, treat what it could read on this machine as known to others, and"
                        + " install another release.");
    }

    /// What an end with a code other than 0 means.
    static Problem ended(int code, List<String> said) {
        var lower = String.join("\n", said).toLowerCase(Locale.ROOT);
        for (var sign : SIGNS) {
            if (lower.contains(sign.said())) {
                return problem(sign.code(), sign.what(), last(said), sign.next());
            }
        }
        if (code == KILLED) {
            return problem(
                    "HW-210",
                    "Trivy was killed.",
                    "The system does that when memory runs out.",
                    "Make memory free and scan again.");
        }
        return problem(
                "HW-211",
                "Trivy ended with " + code + ".",
                last(said),
                "Scan the same with Trivy by hand to see more.");
    }

    static Problem unreadable(Throwable cause) {
        var why =
                cause instanceof NotAReportException
                        ? "It is no report of Trivy: " + cause.getMessage() + "."
                        : "It is cut off or no JSON.";
        return new Problem(
                Problem.Kind.CANNOT_LOOK,
                "HW-212",
                "What Trivy wrote cannot be read.",
                why,
                "Nothing of it is shown, because half a report looks clean; scan again.",
                cause);
    }

    static Problem tooSlow(Duration limit) {
        return problem(
                "HW-213",
                "Trivy did not end in " + limit.toSeconds() + " s and was stopped.",
                "The thing is large, the machine busy, or Trivy hangs.",
                "Give it longer with --timeout.");
    }

    static Problem sshEngine() {
        return problem(
                "HW-217",
                "Trivy cannot look at this engine.",
                "It is reached by ssh, which Trivy does not speak.",
                "Run Hullwright on the engine's machine.");
    }

    static Problem noCache(Path folder, Throwable cause) {
        return new Problem(
                Problem.Kind.CANNOT_LOOK,
                "HW-218",
                "The folder " + folder + " for Trivy's cache cannot be used.",
                "It cannot be made or written by this user.",
                "Name another with --trivy-cache.",
                cause);
    }

    private static String last(List<String> said) {
        if (said.isEmpty()) {
            return "It said nothing.";
        }
        var line = said.getLast(); // time, level and a general word come first
        return "It said: " + line.substring(line.lastIndexOf('\t') + 1);
    }

    private static Problem problem(String code, String what, String why, String next) {
        return new Problem(Problem.Kind.CANNOT_LOOK, code, what, why, next, null);
    }
}
