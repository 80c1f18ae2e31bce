package io.hullwright.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// The `docker` client found on the path, told which engine to speak to. Safe for several threads.
public final class DockerCli {

    private static final long DEADLINE_SECONDS = 120;

    private final String address;

    /// @param address of an engine, for example `unix:///tmp/a/docker.sock`
    public DockerCli(String address) {
        this.address = address;
    }

    /// Runs docker with these arguments and waits for its end.
    ///
    /// @return what it wrote to standard output, without white space at both ends
    /// @throws AssertionError with what it wrote to standard error, when it failed or took longer
    ///     than two minutes
    public String run(String... arguments) {
        return run(List.of(arguments));
    }

    /// As `run(String...)`.
    public String run(List<String> arguments) {
        var ended = end(arguments);
        if (ended.code() != 0) {
            throw new AssertionError(
                    "docker %s on %s ended with %d: %s"
                            .formatted(
                                    String.join(" ", arguments),
                                    address,
                                    ended.code(),
                                    ended.errors()));
        }
        return ended.output();
    }

    /// Runs docker and asks nothing of its end: for tidying up.
    ///
    /// @return true if it ended well
    public boolean tryRun(String... arguments) {
        return end(List.of(arguments)).code() == 0;
    }

    /// The words of each line of its output that is not blank, for `ps --quiet` and the like.
    public List<String> lines(String... arguments) {
        return run(arguments).lines().filter(line -> !line.isBlank()).toList();
    }

    /// Removes every container, service, network and volume whose name begins with this, and the
    /// containers' anonymous volumes. Does not mind what is gone already.
    public void removeAll(String prefix) {
        remove(prefix, List.of("ps", "--all"), "{{.Names}}", List.of("rm", "--force", "--volumes"));
        remove(prefix, List.of("network", "ls"), "{{.Name}}", List.of("network", "rm"));
        remove(prefix, List.of("volume", "ls"), "{{.Name}}", List.of("volume", "rm", "--force"));
    }

    private void remove(String prefix, List<String> list, String format, List<String> remove) {
        var listing = new ArrayList<>(list);
        listing.addAll(List.of("--format", format));
        var names =
                Arrays.stream(end(listing).output().split("\n", -1))
                        .filter(name -> name.startsWith(prefix))
                        .toList();
        if (!names.isEmpty()) {
            var removal = new ArrayList<>(remove);
            removal.addAll(names);
            end(removal);
        }
    }

    private record Ended(int code, String output, String errors) {}

    private Ended end(List<String> arguments) {
        var command = new ArrayList<>(List.of("docker", "--host", address));
        command.addAll(arguments);
        try {
            var output = Files.createTempFile("docker", ".out");
            var errors = Files.createTempFile("docker", ".err");
            try {
                return new Ended(wait(command, output, errors), text(output), text(errors));
            } finally {
                Files.delete(output);
                Files.delete(errors);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted while waiting for docker", e);
        }
    }

    private static int wait(List<String> command, Path output, Path errors)
            throws IOException, InterruptedException {
        var builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(name -> name.startsWith("DOCKER_"));
        builder.environment().put("DOCKER_BUILDKIT", "0"); // the old builder knows local images
        var process =
                builder.redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                        .redirectOutput(output.toFile())
                        .redirectError(errors.toFile())
                        .start();
        try {
            if (!process.waitFor(DEADLINE_SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError("docker did not end: " + String.join(" ", command));
            }
            return process.exitValue();
        } finally {
            process.destroyForcibly();
        }
    }

    private static String text(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8).strip();
    }
}
