package io.hullwright.core;

import io.hullwright.work.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;

/// Writes what was generated, and leaves a file alone that somebody may have changed.
public final class GeneratedFile {

    private GeneratedFile() {}

    /// @param replace true to write over a file with other content
    /// @return false when the file already held the very text, and was not touched
    /// @throws Problem `HW-181` when there is another file and it may not be replaced, `HW-140`
    ///     when it cannot be written; what was there is then as it was
    public static boolean write(Path file, String text, boolean replace) throws Problem {
        var content = text.getBytes(StandardCharsets.UTF_8);
        if (Files.isRegularFile(file) && holds(file, content)) {
            return false;
        }
        if (Files.isSymbolicLink(file) && !Files.exists(file)) {
            throw refused(file, "It is a link to nothing.", "Remove the link");
        }
        requireFree(file, replace);
        var isNew = !Files.exists(file);
        AtomicFile.write(
                file,
                out -> out.write(content),
                written -> {
                    requireFree(file, replace);
                    if (isNew) {
                        open(written);
                    }
                });
        return true;
    }

    /// The program that it is for often runs as another user, and there is no secret in it.
    private static void open(Path file) {
        try {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        } catch (IOException | UnsupportedOperationException _) {
            // a file system with other ideas of access keeps them
        }
    }

    /// Asked again right before the new file takes its place.
    private static void requireFree(Path file, boolean replace) throws Problem {
        if (!replace && Files.isRegularFile(file)) {
            throw refused(
                    file,
                    "Its text is not what would be written, so somebody may have changed it.",
                    "Compare with what is printed without -o, then add --force");
        }
    }

    private static boolean holds(Path file, byte[] content) throws Problem {
        try {
            return Files.size(file) == content.length
                    && Arrays.equals(Files.readAllBytes(file), content);
        } catch (IOException _) {
            throw refused(file, "It is there and cannot be read.", "Look at its permissions");
        }
    }

    private static Problem refused(Path file, String why, String next) {
        return new Problem(
                Problem.Kind.WRONG_USE,
                "HW-181",
                "The file " + file + " was left as it is.",
                why,
                next + ", or choose another place with -o.",
                null);
    }
}
