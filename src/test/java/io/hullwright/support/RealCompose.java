package io.hullwright.support;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Docker Compose itself, on a real engine. Asked nothing and never waited for without end.
public final class RealCompose {

    private static final long LONGEST_SECONDS = 120;

    private RealCompose() {}

    /// @param folder the project's
    public static void run(String address, Path folder, String... arguments)
            throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(Needed.ENGINE.variable("HULLWRIGHT_COMPOSE")));
        command.addAll(List.of("--project-directory", folder.toString()));
        command.addAll(List.of(arguments));
        var printed = Files.createTempFile("compose", ".log");
        var builder =
                new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectInput(new File("/dev/null"))
                        .redirectErrorStream(true)
                        .redirectOutput(printed.toFile());
        builder.environment().put("DOCKER_HOST", address);
        var process = builder.start();
        try {
            if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
                fail(String.join(" ", command) + " does not end: " + Files.readString(printed));
            }
            assertEquals(0, process.exitValue(), Files.readString(printed));
        } finally {
            process.destroyForcibly();
            Files.deleteIfExists(printed);
        }
    }
}
