package io.hullwright.core;

import io.hullwright.work.Problem;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;

/// Finds compose files and Dockerfiles in a folder. No link is followed.
final class FileSearch extends SimpleFileVisitor<Path> {

    private static final int DEEPEST = 6;
    private static final int MOST = 500;

    private final Path folder;
    private final List<Path> found = new ArrayList<>();

    private FileSearch(Path folder) {
        this.folder = folder;
    }

    /// The file itself, or what is in a folder: the nearest first, then by name.
    ///
    /// @throws Problem `HW-158` when nothing is there, or nothing of the kind
    static List<Path> at(Path place) throws Problem {
        var whole = place.toAbsolutePath().normalize();
        if (!Files.isDirectory(whole)) {
            return List.of(whole);
        }
        var search = new FileSearch(whole);
        try {
            Files.walkFileTree(
                    whole, EnumSet.noneOf(java.nio.file.FileVisitOption.class), DEEPEST, search);
        } catch (IOException e) {
            throw none(whole, e);
        }
        if (search.found.isEmpty()) {
            throw none(whole, null);
        }
        search.found.sort(
                Comparator.comparingInt(Path::getNameCount).thenComparing(Path::toString));
        return List.copyOf(search.found);
    }

    /// What is in a folder that was chosen once and may be gone by now.
    ///
    /// @throws Problem `HW-158` when nothing of the kind is there
    static List<Path> below(Path folder) throws Problem {
        if (!Files.isDirectory(folder)) {
            throw none(folder, null);
        }
        return at(folder);
    }

    private static Problem none(Path folder, @org.jspecify.annotations.Nullable Throwable cause) {
        return new Problem(
                Problem.Kind.CANNOT_LOOK,
                "HW-158",
                "No compose file and no Dockerfile was found in " + folder + ".",
                "Looked was for names such as compose.yaml, docker-compose.yml and Dockerfile, "
                        + DEEPEST
                        + " folders deep, where this user may read.",
                "Open the file itself if it has another name.",
                cause);
    }

    @Override
    public FileVisitResult preVisitDirectory(Path at, BasicFileAttributes attributes) {
        var name = String.valueOf(at.getFileName());
        var skip = name.startsWith(".") || name.equals("node_modules");
        return skip && !at.equals(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        if (attributes.isRegularFile() && FileKind.of(file) != FileKind.OTHER) {
            found.add(file);
        }
        return found.size() < MOST && !Thread.currentThread().isInterrupted()
                ? FileVisitResult.CONTINUE
                : FileVisitResult.TERMINATE;
    }

    /// What cannot be read is passed over: the rest can be.
    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) {
        return FileVisitResult.CONTINUE;
    }
}
