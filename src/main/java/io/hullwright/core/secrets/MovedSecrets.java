package io.hullwright.core.secrets;

import io.hullwright.repair.Hardening;
import io.hullwright.work.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Writes the values that leave a compose file into files beside it, which only their owner may
/// read and Git does not take.
public final class MovedSecrets {

    private static final String FOLDER = "secrets";

    private MovedSecrets() {}

    /// Git is told first, so that no file is there to be added by mistake.
    ///
    /// @param compose the file that will name them, beside which they stand
    /// @return the files that were made; one that holds the very value already is not among them
    /// @throws Problem `HW-171` when something else has the name of one, `HW-172` and `HW-140` when
    ///     one cannot be written; none of them is there then
    public static List<Path> write(Hardening hardening, Path compose)
            throws Problem, InterruptedException {
        var made = new ArrayList<Path>();
        if (hardening.moves().isEmpty()) {
            return made;
        }
        var folder = compose.toAbsolutePath().resolveSibling(FOLDER);
        try {
            ignore(compose);
            make(folder);
            for (var move : hardening.moves()) {
                var file = compose.toAbsolutePath().resolveSibling(move.file());
                var value = move.value(hardening.patch().before());
                if (!holds(file, value)) {
                    PrivateFile.create(file, value);
                    made.add(file);
                }
                Arrays.fill(value, (byte) 0);
            }
            return made;
        } catch (Problem e) {
            takeBack(made);
            throw e;
        }
    }

    /// Removes what was made, where the compose file could not be written after all.
    public static void takeBack(List<Path> made) {
        for (var file : made) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException _) {
                // it stays: for its owner alone, and ignored by Git
            }
        }
    }

    private static void ignore(Path compose) throws Problem, InterruptedException {
        var folder = compose.toAbsolutePath().getParent();
        var git = new GitFolder(folder == null ? compose.toAbsolutePath() : folder);
        if (!git.isWorkTree()) {
            return;
        }
        var lines = new ArrayList<String>();
        if (!git.ignores(FOLDER + "/x")) {
            lines.add("/" + FOLDER + "/");
        }
        var backup = compose.getFileName() + ".hullwright-backup-";
        if (!git.ignores(backup + "x")) {
            lines.add(EnvFiles.pattern(backup) + "*");
        }
        EnvFiles.append(compose.toAbsolutePath().resolveSibling(".gitignore"), lines, "");
    }

    private static void make(Path folder) throws Problem {
        try {
            if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
                return;
            }
            Files.createDirectory(folder);
            if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            }
        } catch (IOException e) {
            throw new Problem(
                    Problem.Kind.WRONG_USE,
                    "HW-238",
                    "The folder " + folder + " for secrets cannot be made.",
                    "Something else has that name, or the place is not writable.",
                    "Make room for it; the compose file is as it was.",
                    e);
        }
    }

    private static boolean holds(Path file, byte[] value) throws Problem {
        try {
            return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                    && Arrays.equals(Files.readAllBytes(file), value)
                    && !PrivateFile.isOpen(file);
        } catch (IOException _) {
            return false;
        }
    }
}
