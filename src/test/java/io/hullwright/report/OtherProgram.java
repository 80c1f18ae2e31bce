package io.hullwright.report;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A program of other people that reads our reports. Its path stands in an environment variable;
/// without that the test is skipped, or fails where `HULLWRIGHT_REQUIRE` holds `engine`.
record OtherProgram(Path path) {

    private static final long DEADLINE_SECONDS = 120;

    static OtherProgram in(String variable) {
        var path = System.getenv(variable);
        if (path == null || path.isBlank()) {
            if (System.getenv().getOrDefault("HULLWRIGHT_REQUIRE", "").contains("engine")) {
                fail(variable + " is not set, and HULLWRIGHT_REQUIRE asks for it");
            }
            System.out.println("skipped: " + variable + " is not set");
            assumeTrue(false, variable + " is not set");
        }
        return new OtherProgram(Path.of(path));
    }

    /// What it prints. Fails unless it ends with 0.
    String run(Path folder, String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(path.toString()));
        command.addAll(List.of(arguments));
        var printed = folder.resolve("printed.txt");
        var builder =
                new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(printed.toFile());
        // .NET stops without ICU unless it is told that none is needed.
        builder.environment().putIfAbsent("DOTNET_SYSTEM_GLOBALIZATION_INVARIANT", "1");
        var process = builder.start();
        try {
            assertTrue(process.waitFor(DEADLINE_SECONDS, TimeUnit.SECONDS), "too slow: " + command);
        } finally {
            process.destroyForcibly();
        }
        var text = Files.readString(printed, StandardCharsets.UTF_8);
        assertTrue(process.exitValue() == 0, text);
        return text;
    }
}
