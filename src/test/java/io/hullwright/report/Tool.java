package io.hullwright.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A program that looks at a report. Where it is missing its tests are skipped, or fail when
/// `HULLWRIGHT_REQUIRE` asks for them.
final class Tool {

    private static final int MOST_SECONDS = 120;

    private Tool() {}

    /// @param variable the environment variable that holds the program's path
    static String orSkip(String variable) {
        var program = System.getenv(variable);
        if (program != null && Files.isExecutable(Path.of(program))) {
            return program;
        }
        var said = variable + " names no program";
        var required = System.getenv("HULLWRIGHT_REQUIRE");
        return required != null && required.contains("engine") ? fail(said) : abort(said);
    }

    /// A new folder that stays until the next clean build.
    static Path folder() throws IOException {
        return Files.createTempDirectory(Files.createDirectories(Path.of("target/looked-at")), "");
    }

    static String run(Path folder, List<String> command) throws Exception {
        var output = folder.resolve("output");
        var started =
                new ProcessBuilder(command)
                        .redirectOutput(output.toFile())
                        .redirectError(folder.resolve("errors").toFile())
                        .start();
        try {
            assertTrue(started.waitFor(MOST_SECONDS, TimeUnit.SECONDS), "no end: " + command);
        } finally {
            started.destroyForcibly();
        }
        assertEquals(0, started.exitValue(), () -> "see " + folder);
        return Files.readString(output);
    }

    /// The page as Chromium has it after its script ran.
    static String dumpDom(String chromium, Path page, String hash) throws Exception {
        var folder = folder();
        var command =
                new ArrayList<>(
                        List.of(
                                chromium,
                                "--headless",
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-background-networking",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-component-update",
                                "--disable-sync"));
        command.add("--user-data-dir=" + folder.resolve("profile").toAbsolutePath());
        command.add("--dump-dom");
        command.add(page.toUri() + hash);
        return run(folder, command);
    }
}
