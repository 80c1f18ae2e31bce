package io.hullwright.core.secrets;

import io.hullwright.core.AtomicFile;
import io.hullwright.work.Problem;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.locks.ReentrantLock;

/// A person's data folder, mode 700, in which one process at a time changes a file.
public final class PrivateFolder {

    /// A file's lock keeps other processes away, and fails for another thread of this one.
    private static final ReentrantLock THREADS = new ReentrantLock();

    /// What is done while nobody else may.
    @FunctionalInterface
    public interface Work {
        void run() throws Problem, IOException;
    }

    private final Path folder;

    public PrivateFolder(Path folder) {
        this.folder = folder;
    }

    /// @param lock name of the file that is locked meanwhile; it stays, and is empty
    /// @throws Problem `HW-259` when the folder cannot be used, or what `work` throws
    public void locked(String lock, Work work) throws Problem {
        make();
        THREADS.lock();
        try (var channel =
                        FileChannel.open(
                                folder.resolve(lock),
                                StandardOpenOption.CREATE,
                                StandardOpenOption.WRITE);
                var _ = channel.lock()) {
            work.run();
        } catch (IOException e) {
            throw unusable(e);
        } finally {
            THREADS.unlock();
        }
    }

    /// Makes it, before anything is made that could not be kept.
    void make() throws Problem {
        try {
            var parent = folder.getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
            if (!Files.isDirectory(folder)) {
                Files.createDirectory(folder);
            }
            if (AtomicFile.hasPermissions(folder)) {
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            }
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    private Problem unusable(IOException e) {
        return new Problem(
                Problem.Kind.CANNOT_LOOK,
                "HW-259",
                "The folder " + folder + " cannot be used.",
                "It is not writable, or the disk is full.",
                "Mend it; nothing was changed.",
                e);
    }
}
