package io.hullwright.core.secrets;

import io.hullwright.core.AtomicFile;
import io.hullwright.work.Problem;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Writes a file that only its owner may read. It has mode 600 from its first byte on, is flushed
/// to the disk beside its place, then moved there whole. A symbolic link is never followed.
public final class PrivateFile {

    private PrivateFile() {}

    /// A file that is not there yet. One that appears meanwhile is not replaced either.
    ///
    /// @throws Problem `HW-171` when something is there, `HW-172` when it cannot be written
    public static void create(Path file, byte[] content) throws Problem {
        requireFree(file, false);
        write(file, content, false);
    }

    /// @throws Problem `HW-171` when something is there that may not be replaced
    static void requireFree(Path file, boolean force) throws Problem {
        requireRegular(file);
        if (!force && Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            throw exists(file);
        }
    }

    /// True if anybody but its owner may read or write it.
    static boolean isOpen(Path file) throws Problem {
        try {
            return AtomicFile.hasPermissions(file)
                    && !ownerOnly().containsAll(Files.getPosixFilePermissions(file));
        } catch (IOException e) {
            throw unwritable(file, e);
        }
    }

    /// Mode 600 for a file whose content stays.
    static void close(Path file) throws Problem {
        try {
            requireRegular(file);
            Files.setPosixFilePermissions(file, ownerOnly());
        } catch (IOException e) {
            throw unwritable(file, e);
        }
    }

    /// For what is no secret.
    static void letOthersRead(Path file) throws Problem {
        try {
            if (AtomicFile.hasPermissions(file)) {
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
            }
        } catch (IOException e) {
            throw unwritable(file, e);
        }
    }

    /// A new file, or one in place of a regular file.
    ///
    /// @throws Problem `HW-171` when something else is there, `HW-172` when it cannot be written
    public static void replace(Path file, byte[] content) throws Problem {
        requireRegular(file);
        write(file, content, true);
    }

    /// @throws Problem `HW-171` when a link, a folder or a device is there
    public static void requireRegular(Path file) throws Problem {
        requireNoLink(file);
        if (Files.exists(file) && !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw taken(
                    file, "It is no regular file.", "Name a file; without --output it is printed.");
        }
    }

    private static void requireNoLink(Path file) throws Problem {
        if (Files.isSymbolicLink(file)) {
            throw taken(
                    file,
                    "It is a symbolic link: whoever made it decides where the secret would go.",
                    "Name the file itself, or remove the link.");
        }
    }

    private static void write(Path file, byte[] content, boolean replacing) throws Problem {
        var target = file.toAbsolutePath();
        Path beside = null;
        try {
            beside = temporary(Objects.requireNonNull(target.getParent(), "a file is in a folder"));
            beside.toFile().deleteOnExit(); // Ctrl+C in the middle
            try (var channel = FileChannel.open(beside, StandardOpenOption.WRITE)) {
                var bytes = ByteBuffer.wrap(content);
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            place(beside, target, replacing);
        } catch (FileAlreadyExistsException _) {
            throw exists(file);
        } catch (IOException e) {
            throw unwritable(file, e);
        } finally {
            delete(beside);
        }
    }

    private static Path temporary(Path folder) throws IOException {
        if (!AtomicFile.hasPermissions(folder)) {
            return Files.createTempFile(folder, ".hullwright-", ".tmp");
        }
        var owner = PosixFilePermissions.asFileAttribute(ownerOnly());
        var file = Files.createTempFile(folder, ".hullwright-", ".tmp", owner);
        Files.setPosixFilePermissions(file, ownerOnly()); // whatever the umask
        return file;
    }

    static Set<java.nio.file.attribute.PosixFilePermission> ownerOnly() {
        return PosixFilePermissions.fromString("rw-------");
    }

    /// A second name for the file fails where one is taken, which a move does not.
    private static void place(Path beside, Path target, boolean replacing) throws IOException {
        if (replacing) {
            Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE);
            return;
        }
        try {
            Files.createLink(target, beside);
        } catch (FileAlreadyExistsException e) {
            throw e;
        } catch (IOException | UnsupportedOperationException _) {
            Files.move(beside, target); // a file system without hard links
        }
    }

    private static void delete(@Nullable Path beside) {
        try {
            if (beside != null) {
                Files.deleteIfExists(beside);
            }
        } catch (IOException _) {
            // it is tried once more at the end of the program
        }
    }

    private static Problem exists(Path file) {
        return taken(
                file,
                "It is there already, and what it holds may be in use.",
                "Choose another name, or say --force to replace it.");
    }

    private static Problem taken(Path file, String why, String next) {
        return new Problem(
                Problem.Kind.WRONG_USE,
                "HW-171",
                "The secret is not written to " + file + ".",
                why,
                next,
                null);
    }

    private static Problem unwritable(Path file, IOException cause) {
        return new Problem(
                Problem.Kind.WRONG_USE,
                "HW-172",
                "The file " + file + " cannot be written.",
                "The folder is missing, not writable, or the disk is full.",
                "Choose another place; a file that was there is as it was.",
                cause);
    }
}
