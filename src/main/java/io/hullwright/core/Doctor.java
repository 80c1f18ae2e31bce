package io.hullwright.core;

import io.hullwright.core.Hullwright.Tool;
import io.hullwright.facts.Snapshot;
import io.hullwright.work.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// Looks for the programs that Hullwright works with. Each is asked for its version only, with a
/// time limit and by
/// argument list.
final class Doctor {

    private static final Duration VERSION_DEADLINE = Duration.ofSeconds(5);
    private static final int LONGEST_VERSION = 100;

    private final Map<String, String> environment;
    private final Look look;
    private final Scanner trivy;

    /// A look at the engine.
    interface Look {
        Snapshot take() throws Problem, InterruptedException;
    }

    /// Says what is known of a scanner without running it.
    interface Scanner {
        String describe() throws Problem;
    }

    private record Program(String name, String file, List<String> arguments, String purpose) {}

    private static final List<Program> PROGRAMS =
            List.of(
                    new Program(
                            "Docker client", "docker", List.of("--version"), "contexts, by hand"),
                    new Program(
                            "Docker Compose",
                            "docker-compose",
                            List.of("version", "--short"),
                            "not used yet; will read compose files"),
                    new Program(
                            "Snyk",
                            "snyk",
                            List.of("--version"),
                            "not used yet; will scan, with an account"),
                    new Program(
                            "nginx",
                            "nginx",
                            List.of("-v"),
                            "not used yet; will try generated configurations"),
                    new Program(
                            "ShellCheck",
                            "shellcheck",
                            List.of("--version"),
                            "reads RUN in Dockerfiles"),
                    new Program("ssh", "ssh", List.of("-V"), "engines on other machines"));

    Doctor(Map<String, String> environment, Look look, Scanner trivy) {
        this.environment = environment;
        this.look = look;
        this.trivy = trivy;
    }

    List<Tool> examine() throws InterruptedException {
        var tools = new ArrayList<Tool>();
        tools.add(engine());
        tools.add(trivy());
        for (var program : PROGRAMS) {
            var file = find(program.file());
            tools.add(
                    new Tool(
                            program.name(),
                            file.isPresent(),
                            file.isPresent() ? version(file.get(), program.arguments()) : "",
                            program.purpose()));
        }
        return tools;
    }

    /// Not run: a Trivy runs only once it is trusted.
    private Tool trivy() {
        try {
            return new Tool("Trivy", true, trivy.describe(), "scans images and files");
        } catch (Problem e) {
            return new Tool("Trivy", false, "", "scans images and files: hullwright scan");
        }
    }

    private Tool engine() throws InterruptedException {
        try {
            var snapshot = look.take();
            var endpoint = snapshot.endpoint();
            return new Tool(
                    endpoint.engine(),
                    true,
                    endpoint.version() + ", API " + endpoint.apiVersion(),
                    endpoint.address());
        } catch (Problem e) {
            return new Tool(
                    "Docker Engine", false, "", e.what() + " " + e.next() + " (" + e.code() + ")");
        }
    }

    private Optional<Path> find(String program) {
        var separator = System.getProperty("path.separator", ":");
        for (var folder : environment.getOrDefault("PATH", "").split(separator, -1)) {
            for (var ending : List.of("", ".exe", ".cmd")) {
                if (!folder.isEmpty()) {
                    var file = Path.of(folder, program + ending);
                    if (Files.isRegularFile(file) && Files.isExecutable(file)) {
                        return Optional.of(file);
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static String version(Path program, List<String> arguments)
            throws InterruptedException {
        Path answer = null;
        try {
            answer = Files.createTempFile("hullwright", ".version");
            var command = new ArrayList<String>();
            command.add(program.toString());
            command.addAll(arguments);
            var process =
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(answer.toFile())
                            .start();
            process.getOutputStream().close();
            if (!process.waitFor(VERSION_DEADLINE.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
                return "no version within " + VERSION_DEADLINE.toSeconds() + " s";
            }
            var text = Files.readString(answer, StandardCharsets.ISO_8859_1);
            return text.lines()
                    .filter(line -> line.chars().anyMatch(c -> c >= '0' && c <= '9'))
                    .map(String::strip)
                    .map(line -> line.substring(0, Math.min(line.length(), LONGEST_VERSION)))
                    .findFirst()
                    .orElse("no version told");
        } catch (IOException _) {
            return "does not start";
        } finally {
            delete(answer);
        }
    }

    private static void delete(@org.jspecify.annotations.Nullable Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException _) {
            // a temporary file more or less
        }
    }
}
