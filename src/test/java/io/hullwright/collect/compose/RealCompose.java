package io.hullwright.collect.compose;

import io.hullwright.support.Needed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Docker Compose itself, in an environment that holds nothing but what is given.
record RealCompose(String program, Map<String, String> environment) {

    /// Skips the test where there is none.
    static RealCompose in(Map<String, String> environment) {
        return new RealCompose(Needed.ENGINE.variable("HULLWRIGHT_COMPOSE"), environment);
    }

    /// The project as it understands it, in JSON; empty where it refuses it.
    Optional<String> config(List<Path> files, List<String> options) throws Exception {
        var process = start(files, options, List.of("config", "--format", "json"));
        var json = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor() == 0 ? Optional.of(json) : Optional.empty();
    }

    boolean accepts(Path file) {
        try {
            return start(List.of(file), List.of(), List.of("config", "-q")).waitFor() == 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Process start(List<Path> files, List<String> options, List<String> verb)
            throws IOException {
        var command = new ArrayList<>(List.of(program));
        files.forEach(file -> command.addAll(List.of("-f", file.toString())));
        command.addAll(options);
        command.addAll(verb);
        var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().clear();
        builder.environment().putAll(environment);
        return builder.start();
    }
}
