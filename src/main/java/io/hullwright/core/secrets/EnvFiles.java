package io.hullwright.core.secrets;

import io.hullwright.core.AtomicFile;
import io.hullwright.facts.reading.Fingerprints;
import io.hullwright.facts.reading.ValueReader;
import io.hullwright.secret.EnvPlan;
import io.hullwright.work.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/// Plans and writes the change of a `.env` file, of the example beside it, and of `.gitignore`.
final class EnvFiles {

    private static final String BACKUP = ".hullwright-backup-";
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private EnvFiles() {}

    static EnvChange plan(Path file, EnvPlan.Wish wish) throws Problem, InterruptedException {
        PrivateFile.requireRegular(file);
        var exists = Files.exists(file, LinkOption.NOFOLLOW_LINKS);
        var before = exists ? read(file) : "";
        var example = file.resolveSibling(file.getFileName() + ".example");
        PrivateFile.requireRegular(example);
        var shown = Files.exists(example) ? read(example) : "";
        try {
            var reader = new ValueReader(Fingerprints.withRandomKey());
            var known = new LinkedHashSet<>(EnvPlan.names(shown));
            var plan = EnvPlan.of(before, wish, known, reader);
            var lacking = new LinkedHashSet<>(EnvPlan.names(before));
            plan.steps().forEach(step -> lacking.add(step.name()));
            lacking.removeAll(known);
            var git = new GitFolder(folder(file));
            return new EnvChange(
                    file,
                    before,
                    exists,
                    exists && PrivateFile.isOpen(file),
                    plan,
                    List.copyOf(lacking),
                    git.isWorkTree() ? unignored(file, git) : List.of(),
                    git.isWorkTree() && git.tracks(name(file)));
        } catch (IllegalArgumentException e) {
            throw notEnv(file, e);
        }
    }

    private static List<String> unignored(Path file, GitFolder git)
            throws Problem, InterruptedException {
        var ignore = file.resolveSibling(".gitignore");
        PrivateFile.requireRegular(ignore);
        var there = Files.exists(ignore) ? read(ignore).lines().toList() : List.<String>of();
        var lines = new ArrayList<String>();
        var backup = name(file) + BACKUP;
        var itself = pattern(name(file));
        if (!git.ignores(name(file)) && !there.contains(itself)) {
            lines.add(itself);
        }
        var backups = pattern(backup) + "*";
        if (!git.ignores(backup + TIME.format(Instant.EPOCH)) && !there.contains(backups)) {
            lines.add(backups);
        }
        return lines;
    }

    /// The name as a line of `.gitignore` that means this file and no other.
    static String pattern(String name) {
        var pattern = new StringBuilder("/");
        for (var i = 0; i < name.length(); i++) {
            var c = name.charAt(i);
            if (c < ' ') {
                throw new IllegalArgumentException("the file's name has a line end in it");
            }
            pattern.append("\\*?[] ".indexOf(c) >= 0 ? "\\" : "").append(c);
        }
        return pattern.toString();
    }

    /// Git is told first, so that the file is at no moment there to be added by mistake.
    ///
    /// @return the backup; the file itself where there was nothing to keep
    static Path write(EnvChange change, Map<String, String> values, Instant now) throws Problem {
        append(change.ignoreFile(), change.ignored(), "");
        var file = change.file();
        var backup = file;
        if (!change.plan().steps().isEmpty()) {
            var after = changed(change, values);
            requireSame(change);
            if (change.exists()) {
                backup = file.resolveSibling(name(file) + BACKUP + TIME.format(now));
                PrivateFile.create(backup, bytes(change.before()));
                requireSame(change);
                PrivateFile.replace(file, bytes(after));
            } else {
                PrivateFile.create(file, bytes(after));
            }
        } else if (change.tooOpen()) {
            PrivateFile.close(file);
        }
        append(change.exampleFile(), change.example(), "=");
        return backup;
    }

    private static String changed(EnvChange change, Map<String, String> values) throws Problem {
        try {
            return change.plan().apply(change.before(), values);
        } catch (IllegalArgumentException e) {
            throw notEnv(change.file(), e);
        }
    }

    static void append(Path file, List<String> lines, String ending) throws Problem {
        if (lines.isEmpty()) {
            return;
        }
        PrivateFile.requireRegular(file);
        var exists = Files.exists(file);
        var before = exists ? read(file) : "";
        var lineEnd = before.contains("\r\n") ? "\r\n" : "\n";
        var text = new StringBuilder(before);
        text.append(before.isEmpty() || before.endsWith("\n") ? "" : lineEnd);
        lines.forEach(line -> text.append(line).append(ending).append(lineEnd));
        AtomicFile.write(file, out -> out.write(bytes(text.toString())));
        if (!exists) {
            PrivateFile.letOthersRead(file);
        }
    }

    private static void requireSame(EnvChange change) throws Problem {
        var there = Files.exists(change.file(), LinkOption.NOFOLLOW_LINKS);
        PrivateFile.requireRegular(change.file());
        if (there != change.exists() || (there && !read(change.file()).equals(change.before()))) {
            throw new Problem(
                    Problem.Kind.WRONG_USE,
                    "HW-175",
                    "The file " + change.file() + " is not changed.",
                    "Somebody else changed it since it was read.",
                    "Run the command again and look at the difference.",
                    null);
        }
    }

    private static Path folder(Path file) {
        var parent = file.toAbsolutePath().getParent();
        return parent == null ? file.toAbsolutePath() : parent;
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String read(Path file) throws Problem {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw Secrets.unreadable(file, "It is not readable for this user.", e);
        }
    }

    static Problem notEnv(Path file, IllegalArgumentException e) {
        return new Problem(
                Problem.Kind.WRONG_USE,
                "HW-174",
                "The file " + file + " is not changed.",
                "It does not read as a list of variables: " + e.getMessage() + ".",
                "Mend the line; Docker Compose would stumble over it too.",
                null);
    }
}
