package io.hullwright.collect.compose;

import io.hullwright.facts.Fact;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Who can see a file with variables: other users of the machine, and whoever has the repository.
final class EnvironmentFileLook {

    private static final int GIT_DEADLINE_SECONDS = 5;

    Fact<Boolean> readableByOthers(Path file) {
        try {
            return Fact.known(
                    Files.getPosixFilePermissions(file).contains(PosixFilePermission.OTHERS_READ));
        } catch (IOException | UnsupportedOperationException _) {
            return Fact.unknown("this system does not tell a file's rights");
        }
    }

    /// Asks git, told to run nothing that the repository's own settings name.
    Fact<Boolean> tracked(Path file) {
        if (!isInRepository(file)) {
            return Fact.known(false);
        }
        try {
            var git =
                    new ProcessBuilder(
                                    List.of(
                                            "git",
                                            "-C",
                                            String.valueOf(file.getParent()),
                                            "-c",
                                            "core.fsmonitor=false",
                                            "ls-files",
                                            "--error-unmatch",
                                            "--",
                                            String.valueOf(file.getFileName())))
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start();
            if (!git.waitFor(GIT_DEADLINE_SECONDS, TimeUnit.SECONDS)) {
                git.destroyForcibly();
                return Fact.unknown("git did not answer; run `git ls-files` there");
            }
            return switch (git.exitValue()) {
                case 0 -> Fact.known(true);
                case 1 -> Fact.known(false);
                default -> Fact.unknown("git could not tell; run `git ls-files` there");
            };
        } catch (IOException _) {
            return Fact.unknown("git is not installed, and there is a repository");
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Fact.unknown("it was interrupted");
        }
    }

    private static boolean isInRepository(Path file) {
        for (var folder = file.getParent(); folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve(".git"))) {
                return true;
            }
        }
        return false;
    }
}
