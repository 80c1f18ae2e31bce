package io.hullwright.collect.compose;

import io.hullwright.facts.Origin;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The files that a project reads. Those that the project names itself (`include`, `extends`,
/// `env_file`) must lie in its own folder, also when links are followed: a hostile file must not
/// make us read another's.
final class ProjectFiles {

    private static final long LARGEST_BYTES = 32L << 20;

    private final Path folder;
    private final boolean anywhere;
    private final List<ComposeProblem> problems;
    private final Set<Path> read = new LinkedHashSet<>();

    /// @param anywhere true when the person allowed files outside of the folder
    ProjectFiles(Path folder, boolean anywhere, List<ComposeProblem> problems) {
        this.folder = folder;
        this.anywhere = anywhere;
        this.problems = problems;
    }

    List<Path> read() {
        return List.copyOf(read);
    }

    /// A file that the person named. Null, and a problem, where it cannot be read.
    @Nullable String given(Path file) {
        return text(file, new Origin.File(file, 1, 1));
    }

    /// A file that another file names at `place`.
    @Nullable String named(Path file, Origin.File place, boolean required) {
        if (!required && !Files.exists(file)) {
            return null;
        }
        if (!anywhere && !isInside(file)) {
            problem(
                    "outside-project",
                    "names a file outside of the project's folder, which was not read",
                    place);
            return null;
        }
        return text(file, place);
    }

    /// Null, and a problem, where the text is no path or names something on another machine.
    @Nullable Path resolve(Path base, String text, Origin.File place) {
        if (text.contains("://") || text.startsWith("git@") || text.startsWith("oci:")) {
            problem("remote", "names a file on another machine, which is not fetched", place);
            return null;
        }
        try {
            return base.resolve(text).normalize();
        } catch (InvalidPathException _) {
            problem("no-path", "names a file that cannot be", place);
            return null;
        }
    }

    private boolean isInside(Path file) {
        try {
            return file.toRealPath().startsWith(folder.toRealPath());
        } catch (IOException _) {
            return file.startsWith(folder);
        }
    }

    private @Nullable String text(Path file, Origin.File place) {
        try {
            if (Files.isDirectory(file)) {
                return problem("folder", file.getFileName() + " is a folder, not a file", place);
            }
            if (!Files.exists(file)) {
                return problem("missing", "the file " + file.getFileName() + " is missing", place);
            }
            if (!Files.isRegularFile(file) || Files.size(file) > LARGEST_BYTES) {
                return problem(
                        "too-large",
                        file.getFileName() + " is no ordinary file of up to 32 MB",
                        place);
            }
            var text =
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                            .toString();
            read.add(file);
            return text;
        } catch (CharacterCodingException _) {
            return problem("no-utf-8", file.getFileName() + " is not written in UTF-8", place);
        } catch (IOException _) {
            return problem("unreadable", file.getFileName() + " cannot be read", place);
        }
    }

    private @Nullable String problem(String code, String words, Origin.File place) {
        problems.add(new ComposeProblem(code, true, words, place));
        return null;
    }
}
