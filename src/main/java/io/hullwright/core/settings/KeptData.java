package io.hullwright.core.settings;

import io.hullwright.work.Problem;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the program keeps on this machine outside of a person's own files. Every folder is its own
/// alone.
public final class KeptData {

    /// What is kept for one purpose.
    public enum Part {
        /// Theme, folders and the like.
        SETTINGS,
        /// Records of secrets, trusted scanners, scans: nothing brings them back.
        RECORDS,
        /// What scanners fetched; they fetch it again.
        CACHE
    }

    /// @param files 0 when there is nothing
    /// @param bytes of all of them
    public record Holding(Part part, Path folder, int files, long bytes) {}

    private final Map<Part, Path> folders;

    public KeptData(Places places) {
        folders = new EnumMap<>(Part.class);
        folders.put(Part.SETTINGS, places.settings());
        folders.put(Part.RECORDS, places.records());
        folders.put(Part.CACHE, places.cache());
    }

    /// How much there is; what cannot be read is not counted.
    public List<Holding> holdings() {
        return folders.entrySet().stream()
                .map(entry -> new Count(false).of(entry.getKey(), entry.getValue()))
                .toList();
    }

    /// Deletes the folder of a part with everything in it. No link is followed.
    ///
    /// @return what is left: nothing
    /// @throws Problem `HW-228` when some of it cannot be deleted; the rest is gone
    public Holding delete(Part part) throws Problem {
        var folder = folders.get(part);
        if (folder == null) {
            throw new IllegalArgumentException(part + " has no folder");
        }
        var deletion = new Count(true);
        var gone = deletion.of(part, folder);
        if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            throw new Problem(
                    Problem.Kind.WRONG_USE,
                    "HW-228",
                    "Not everything in " + folder + " could be deleted.",
                    "Another program uses it, or this user may not write there; "
                            + gone.files()
                            + " files are gone.",
                    "Close other windows of Hullwright and delete it again, or by hand.",
                    deletion.failure);
        }
        return new Holding(part, folder, 0, 0);
    }

    /// Counts, and deletes where it is meant to.
    private static final class Count extends SimpleFileVisitor<Path> {

        private final boolean deletes;
        private int files;
        private long bytes;
        private @Nullable IOException failure;

        Count(boolean deletes) {
            this.deletes = deletes;
        }

        Holding of(Part part, Path folder) {
            try {
                Files.walkFileTree(folder, this);
            } catch (IOException e) {
                failure = e;
            }
            return new Holding(part, folder, files, bytes);
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (remove(file)) {
                files++;
                bytes += attributes.size();
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            failure = e;
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e) {
            remove(folder);
            return FileVisitResult.CONTINUE;
        }

        private boolean remove(Path path) {
            try {
                if (deletes) {
                    Files.delete(path);
                }
                return true;
            } catch (IOException e) {
                failure = e;
                return false;
            }
        }
    }
}
