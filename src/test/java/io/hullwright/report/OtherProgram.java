package io.hullwright.report;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hullwright.support.Needed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A program of other people that reads our reports. Its path stands in an environment variable.
record OtherProgram(Path path) {

    private static final long DEADLINE_SECONDS = 120;

    static OtherProgram in(String variable) {
        return new OtherProgram(Path.of(Needed.ENGINE.variable(variable)));
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
