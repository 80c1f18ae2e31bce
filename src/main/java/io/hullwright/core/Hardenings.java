package io.hullwright.core;

import io.hullwright.audit.Audit;
import io.hullwright.check.Verdict;
import io.hullwright.collect.docker.ProcessPowers;
import io.hullwright.facts.Snapshot;
import io.hullwright.facts.Subject;
import io.hullwright.repair.Hardening;
import io.hullwright.work.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.NavigableSet;
import java.util.TreeSet;

/// Reads what a hardening needs, and looks at what came of it.
final class Hardenings {

    private Hardenings() {}

    /// @param audit of `snapshot`
    /// @param powers tells what processes hold
    static Hardening of(
            Path file, Snapshot snapshot, Audit audit, Hardening.Choice wish, ProcessPowers powers)
            throws Problem {
        var place = file.toAbsolutePath().normalize();
        try {
            var text = Files.readString(place);
            var live = new LiveServices(snapshot, powers).byIdentity();
            return Hardening.of(place, text, audit.findings(), live, wish);
        } catch (IOException e) {
            throw FileLook.unreadable(
                    "compose file",
                    file.toString(),
                    "It is missing, a folder, not UTF-8, or not readable for this user.",
                    e);
        }
    }

    /// @param before the audit of the old file alone
    /// @param after that of the new one
    /// @throws Problem `HW-144` when Compose would refuse it, when something that was to be mended
    ///     still fails, or when something fails that did not
    static void require(Hardening hardening, Audit before, Audit after) throws Problem {
        var failing = failing(after);
        for (var step : hardening.steps(Hardening.Step.Kind.DONE)) {
            if (failing.contains(key(step.check(), step.service()))) {
                throw notAsMeant(step.check() + " of " + step.service() + " would still fail.");
            }
        }
        failing.removeAll(failing(before));
        if (!failing.isEmpty()) {
            throw notAsMeant("It would fail " + failing.first() + ", which it does not now.");
        }
    }

    /// Check and service. A file has another name while it is looked at, which is left out.
    private static NavigableSet<String> failing(Audit audit) {
        var failing = new TreeSet<String>();
        for (var finding : audit.findings()) {
            var kind = finding.subject().kind();
            var isFile = kind == Subject.Kind.COMPOSE_FILE || kind == Subject.Kind.DOCKERFILE;
            if (finding.verdict() instanceof Verdict.Fail
                    || (isFile && finding.verdict() instanceof Verdict.Unknown)) {
                failing.add(
                        key(finding.check().id(), isFile ? "the file" : finding.subject().name()));
            }
        }
        return failing;
    }

    private static String key(String check, String service) {
        return check + " of " + service;
    }

    private static Problem notAsMeant(String why) {
        return new Problem(
                Problem.Kind.WRONG_USE,
                "HW-144",
                "The hardened file is not what was meant, so it was not written.",
                why,
                "Name one service, or leave a check out with --only; report it if you can.",
                null);
    }

    /// @param cause what stopped the look at the new file
    static Problem interrupted(InterruptedException cause) {
        return new Problem(
                Problem.Kind.CANNOT_LOOK,
                "HW-146",
                "The hardened file was not looked at, so it was not written.",
                "The program was interrupted.",
                "Run the command again.",
                cause);
    }
}
