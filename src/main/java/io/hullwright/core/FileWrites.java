package io.hullwright.core;

import io.hullwright.repair.Patch;
import io.hullwright.work.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/// Writes what a person agreed to over a file of theirs, with a backup beside it, and back again.
final class FileWrites {

    private static final String MARK = ".hullwright-backup-";
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final Clock clock;

    FileWrites(Clock clock) {
        this.clock = clock;
    }

    /// @param proof looks at the new file before it takes the old one's place
    /// @return the backup
    /// @throws Problem `HW-142` when the file says something else by now, `HW-140` when it cannot
    ///     be written, `HW-145` when there can be no backup, or what `proof` throws; the file is
    ///     then as it was
    Path write(Patch patch, AtomicFile.Proof proof) throws Problem {
        requireUnchanged(patch);
        var backup = backUp(patch.file());
        try {
            AtomicFile.write(
                    patch.file(),
                    out -> out.write(patch.after().getBytes(StandardCharsets.UTF_8)),
                    written -> {
                        proof.require(written);
                        requireUnchanged(patch);
                    });
            return backup;
        } catch (Problem e) {
            discard(backup);
            throw e;
        }
    }

    /// Puts the newest backup back. What the file says now becomes a backup itself.
    ///
    /// @return the backup that was put back
    /// @throws Problem `HW-143` when there is none, `HW-140` or `HW-145` when it cannot be written
    Path undo(Path file) throws Problem {
        var newest =
                newest(file)
                        .orElseThrow(
                                () ->
                                        new Problem(
                                                Problem.Kind.WRONG_USE,
                                                "HW-143",
                                                "There is no backup of " + file + ".",
                                                "Backups stand beside the file and have "
                                                        + MARK
                                                        + " in their names.",
                                                "Look into your version control.",
                                                null));
        backUp(file);
        AtomicFile.write(file, out -> out.write(Files.readAllBytes(newest)));
        discard(newest);
        return newest;
    }

    private static void requireUnchanged(Patch patch) throws Problem {
        var now = "";
        try {
            now = Files.readString(patch.file());
        } catch (IOException _) {
            // as changed
        }
        if (!now.equals(patch.before())) {
            throw changedMeanwhile(patch.file());
        }
    }

    static Problem changedMeanwhile(Path file) {
        return new Problem(
                Problem.Kind.WRONG_USE,
                "HW-142",
                "The file " + file + " was changed meanwhile.",
                "What was shown was made from an older text.",
                "Look at it again and try once more; nothing was written.",
                null);
    }

    private Path backUp(Path file) throws Problem {
        var when = clock.instant();
        var backup = backup(file, when);
        while (Files.exists(backup)) {
            when = when.plusSeconds(1);
            backup = backup(file, when);
        }
        try {
            return Files.copy(file, backup, StandardCopyOption.COPY_ATTRIBUTES);
        } catch (IOException e) {
            throw new Problem(
                    Problem.Kind.WRONG_USE,
                    "HW-145",
                    "The backup " + backup + " cannot be written.",
                    "The folder is not writable, or the disk is full.",
                    "Make room, or print the difference and change the file by hand.",
                    e);
        }
    }

    private static Path backup(Path file, Instant when) {
        return file.resolveSibling(file.getFileName() + MARK + STAMP.format(when));
    }

    private static Optional<Path> newest(Path file) {
        var start = file.getFileName() + MARK;
        try (var beside = Files.list(file.toAbsolutePath().getParent())) {
            return beside.filter(path -> path.getFileName().toString().startsWith(start))
                    .max(java.util.Comparator.comparing(Path::toString));
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    private static void discard(Path backup) {
        try {
            Files.deleteIfExists(backup);
        } catch (IOException _) {
            // one copy too many harms nobody
        }
    }
}
