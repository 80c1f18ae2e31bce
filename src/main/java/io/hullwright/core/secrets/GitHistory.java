package io.hullwright.core.secrets;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/// Looks for values in everything that a repository ever held. The values stay in this process:
/// Git prints its history, and is told of none of them.
final class GitHistory {

    /// What was found of the asked ones.
    ///
    /// @param whole false when the history is too long, or Git cannot be asked
    record Found(Set<Integer> indices, boolean whole) {}

    private static final long MOST_BYTES = 256L << 20;
    private static final int GIT_SECONDS = 60;
    private static final int LONGEST_LINE = 1 << 16;

    private final Path folder;

    GitHistory(Path folder) {
        this.folder = folder;
    }

    /// @param marks one for each value: whether a line of a change has it
    Found search(List<Predicate<String>> marks) throws InterruptedException {
        var found = new HashSet<Integer>();
        try {
            var git = start();
            try {
                var whole = read(git.getInputStream(), marks, found);
                var ended = git.waitFor(GIT_SECONDS, TimeUnit.SECONDS);
                return new Found(found, whole && ended && git.exitValue() == 0);
            } finally {
                git.destroyForcibly();
            }
        } catch (IOException _) {
            return new Found(found, false);
        }
    }

    /// Told to start nothing: no filter, pager or monitor of the repository's choice.
    private Process start() throws IOException {
        var builder =
                new ProcessBuilder(
                                "git",
                                "-c",
                                "core.fsmonitor=false",
                                "--no-pager",
                                "log",
                                "--all",
                                "--patch",
                                "--unified=0",
                                "--no-color",
                                "--no-ext-diff",
                                "--no-textconv",
                                "--format=%B")
                        .directory(folder.toAbsolutePath().toFile())
                        .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().keySet().removeIf(name -> name.startsWith("GIT_"));
        var git = builder.start();
        git.getOutputStream().close();
        return git;
    }

    /// @return false when there was more than is read
    private static boolean read(InputStream in, List<Predicate<String>> marks, Set<Integer> found)
            throws IOException, InterruptedException {
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(GIT_SECONDS);
        var line = new StringBuilder();
        var buffer = new byte[1 << 16];
        var total = 0L;
        for (int count; (count = in.read(buffer)) >= 0; total += count) {
            if (total > MOST_BYTES || System.nanoTime() > end) {
                return false;
            }
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            for (var c : new String(buffer, 0, count, StandardCharsets.ISO_8859_1).toCharArray()) {
                if (c != '\n' && line.length() < LONGEST_LINE) {
                    line.append(c);
                } else {
                    look(line.toString(), marks, found);
                    line.setLength(0);
                }
            }
        }
        look(line.toString(), marks, found);
        return true;
    }

    private static void look(String line, List<Predicate<String>> marks, Set<Integer> found) {
        for (var i = 0; i < marks.size(); i++) {
            if (marks.get(i).test(line)) {
                found.add(i);
            }
        }
    }
}
