package io.hullwright.core;

import io.hullwright.work.Problem;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/// Writes a file beside the old one, flushes it to the disk, then moves it over the old one: a
/// reader sees the old file or the new one, never half of either.
public final class AtomicFile {

    private AtomicFile() {}

    /// True where files have an owner, a group and permissions. To ask the file's own store would
    /// fail where no mount is known for it, as in a chroot.
    public static boolean hasPermissions(Path place) {
        return place.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    /// Puts the content into a stream.
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /// Looks at what was written before it takes the old one's place.
    @FunctionalInterface
    public interface Proof {
        void require(Path written) throws Problem;
    }

    /// @throws Problem `HW-140` when it cannot be written; the old file is then as it was
    public static void write(Path file, Content content) throws Problem {
        write(file, content, _ -> {});
    }

    /// @throws Problem `HW-140` when it cannot be written, or what `proof` throws; the old file
    ///     is then as it was
    public static void write(Path file, Content content, Proof proof) throws Problem {
        var target = file.toAbsolutePath();
        if (Files.isDirectory(target)) {
            throw unwritable(file, "It is a folder.", null);
        }
        if (Files.exists(target) && !Files.isRegularFile(target)) {
            writeThrough(file, content);
            return;
        }
        Path beside = null;
        try {
            target = Files.exists(target) ? target.toRealPath() : target;
            beside = Files.createTempFile(target.getParent(), ".hullwright-", suffix(target));
            beside.toFile().deleteOnExit(); // Ctrl+C in the middle
            keepAccess(target, beside);
            try (var channel = FileChannel.open(beside, StandardOpenOption.WRITE)) {
                var out = new BufferedOutputStream(Channels.newOutputStream(channel));
                content.writeTo(out);
                out.flush();
                channel.force(true);
            }
            proof.require(beside);
            move(beside, target);
        } catch (IOException e) {
            throw unwritable(file, "The folder is missing, not writable, or the disk is full.", e);
        } finally {
            delete(beside);
        }
    }

    /// By its name a proof knows what to take it for.
    private static String suffix(Path target) {
        return FileKind.of(target) == FileKind.DOCKERFILE ? ".dockerfile" : ".tmp";
    }

    /// A device or a pipe such as `/dev/stdout` is written to, not replaced.
    private static void writeThrough(Path file, Content content) throws Problem {
        try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
            content.writeTo(out);
        } catch (IOException e) {
            throw unwritable(file, "It is a device or a pipe that does not take it.", e);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException _) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /// The new file may be read by whom the old one could be read by.
    private static void keepAccess(Path old, Path beside) throws IOException {
        if (hasPermissions(beside) && Files.exists(old)) {
            Files.setPosixFilePermissions(beside, Files.getPosixFilePermissions(old));
        }
    }

    private static void delete(@Nullable Path beside) {
        try {
            if (beside != null) {
                Files.deleteIfExists(beside);
            }
        } catch (IOException _) {
            // the message about the file itself says more
        }
    }

    private static Problem unwritable(Path file, String why, @Nullable Throwable cause) {
        return new Problem(
                Problem.Kind.WRONG_USE,
                "HW-140",
                "The file " + file + " cannot be written.",
                why,
                "Choose another place; a file that was there is as it was.",
                cause);
    }
}
