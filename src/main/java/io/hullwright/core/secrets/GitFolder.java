package io.hullwright.core.secrets;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;

/// What Git thinks of files in a folder. Git is asked by argument list and told to start nothing.
final class GitFolder {

    private static final int GIT_SECONDS = 10;

    private final Path folder;

    GitFolder(Path folder) {
        this.folder = folder;
    }

    /// True inside of a work tree.
    boolean isWorkTree() {
        for (Path at = folder.toAbsolutePath().normalize(); at != null; at = at.getParent()) {
            if (Files.exists(at.resolve(".git"))) {
                return true;
            }
        }
        return false;
    }

    /// False also when Git cannot be asked: one line too many in `.gitignore` does no harm.
    boolean ignores(String name) throws InterruptedException {
        return git("check-ignore", "-q", "--no-index", "--", "./" + name).orElse(-1) == 0;
    }

    boolean tracks(String name) throws InterruptedException {
        return git("ls-files", "--error-unmatch", "--", "./" + name).orElse(-1) == 0;
    }

    private OptionalInt git(String... arguments) throws InterruptedException {
        var line = new ArrayList<>(List.of("git", "-c", "core.fsmonitor=false"));
        line.addAll(List.of(arguments));
        try {
            var builder =
                    new ProcessBuilder(line)
                            .directory(folder.toAbsolutePath().toFile())
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .redirectError(ProcessBuilder.Redirect.DISCARD);
            builder.environment().keySet().removeIf(name -> name.startsWith("GIT_"));
            var git = builder.start();
            git.getOutputStream().close();
            try {
                return git.waitFor(GIT_SECONDS, TimeUnit.SECONDS)
                        ? OptionalInt.of(git.exitValue())
                        : OptionalInt.empty();
            } finally {
                git.destroyForcibly();
            }
        } catch (IOException _) {
            return OptionalInt.empty(); // there is no Git here
        }
    }
}
