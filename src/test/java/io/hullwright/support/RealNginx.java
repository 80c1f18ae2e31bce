package io.hullwright.support;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// An nginx of this machine: Debian's by `HULLWRIGHT_NGINX`, mainline by
/// `HULLWRIGHT_NGINX_MAINLINE`.
public enum RealNginx {
    DEBIAN("HULLWRIGHT_NGINX", "1.22"),
    MAINLINE("HULLWRIGHT_NGINX_MAINLINE", "1.31");

    private static final long DEADLINE_SECONDS = 90;

    private final String variable;
    private final String version;

    RealNginx(String variable, String version) {
        this.variable = variable;
        this.version = version;
    }

    /// What to give as `--nginx`.
    public String version() {
        return version;
    }

    public String program() {
        return Needed.ENGINE.variable(variable);
    }

    /// What `nginx -t` says of a configuration; empty when it takes it without a word but success.
    public String test(Path folder, String configuration) {
        try {
            var file = Files.writeString(folder.resolve("tested.conf"), configuration);
            var run = run(folder, List.of("-t", "-q", "-p", folder + "/", "-c", file.toString()));
            return run.code() == 0 ? run.text() : "refused: " + run.text();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /// Code and whatever a program wrote.
    public record Said(int code, String text) {}

    private Said run(Path folder, List<String> arguments) {
        var command = new java.util.ArrayList<String>();
        command.add(program());
        command.addAll(arguments);
        return run(folder, command.toArray(String[]::new));
    }

    public static Said run(Path folder, String... command) {
        try {
            var output = Files.createTempFile(folder, "said", ".txt");
            var process =
                    new ProcessBuilder(command)
                            .directory(folder.toFile())
                            .redirectErrorStream(true)
                            .redirectOutput(output.toFile())
                            .start();
            if (!process.waitFor(DEADLINE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                fail(String.join(" ", command) + " did not end");
            }
            return new Said(process.exitValue(), Files.readString(output, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
