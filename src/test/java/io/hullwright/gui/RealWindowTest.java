package io.hullwright.gui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import io.hullwright.support.Needed;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// The program as a person starts it: a process of its own, with a display and without.
@EnabledOnOs(OS.LINUX)
class RealWindowTest {

    private static final Duration DEADLINE = Duration.ofSeconds(60);

    @TempDir Path folder;

    /// The program on a display; the empty one is none.
    private ProcessBuilder program(String display) {
        var jars = jars();
        var modules =
                jars.stream()
                        .filter(jar -> jar.matches(".*/javafx-\\w+-[^/]*-linux[^/]*\\.jar"))
                        .toList();
        var command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "--module-path",
                                String.join(File.pathSeparator, modules),
                                "--add-modules",
                                "javafx.controls",
                                "--enable-native-access=javafx.graphics",
                                "-Dprism.order=sw",
                                "-cp",
                                String.join(
                                        File.pathSeparator,
                                        jars.stream()
                                                .filter(jar -> !jar.contains("monocle"))
                                                .toList()),
                                "io.hullwright.Main"));
        var builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().remove("WAYLAND_DISPLAY");
        builder.environment().put("DISPLAY", display);
        builder.environment().put("DOCKER_HOST", "unix:///nowhere/docker.sock");
        builder.redirectOutput(folder.resolve("out").toFile());
        builder.redirectError(folder.resolve("err").toFile());
        return builder;
    }

    /// Surefire keeps the class path in a property of its own.
    private static List<String> jars() {
        var path = System.getProperty("java.class.path");
        var whole = System.getProperty("surefire.test.class.path", path);
        return Arrays.stream(whole.split(File.pathSeparator, -1))
                .map(jar -> Path.of(jar).toAbsolutePath().toString())
                .toList();
    }

    @Test
    void withoutADisplayItSaysSoAndShowsTheAudit() throws IOException, InterruptedException {
        var process = program("").start();
        assertTrue(process.waitFor(DEADLINE.toSeconds(), TimeUnit.SECONDS));
        assertEquals(0, process.exitValue());
        var said = Files.readString(folder.resolve("err"));
        assertEquals(
                "There is no display for the window; here is the audit.",
                said.lines().findFirst().orElse(""));
        var shown = Files.readString(folder.resolve("out"));
        assertTrue(shown.startsWith("This is the embedded sample"), shown);
    }

    @Test
    void onADisplayItShowsAWindowAndSaysNothing() throws IOException, InterruptedException {
        Needed.WINDOW.program("Xvfb");
        Needed.WINDOW.program("xwininfo");
        var number = folder.resolve("number");
        var server =
                new ProcessBuilder("Xvfb", "-displayfd", "1", "-screen", "0", "1280x1000x24")
                        .redirectOutput(number.toFile())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        try {
            var display = ":" + awaitLine(number);
            var process = program(display).start();
            try {
                awaitWindow(display, process);
                assertEquals("", Files.readString(folder.resolve("err")));
            } finally {
                process.destroyForcibly().waitFor();
            }
        } finally {
            server.destroy();
            server.waitFor();
        }
    }

    private static String awaitLine(Path file) throws IOException, InterruptedException {
        var end = System.nanoTime() + DEADLINE.toNanos();
        while (System.nanoTime() < end) {
            var text = Files.readString(file);
            if (text.endsWith("\n")) {
                return text.strip();
            }
            Thread.sleep(20);
        }
        return fail("Xvfb names no display");
    }

    private void awaitWindow(String display, Process process)
            throws IOException, InterruptedException {
        var end = System.nanoTime() + DEADLINE.toNanos();
        while (System.nanoTime() < end) {
            assertTrue(process.isAlive(), () -> "it ended with " + process.exitValue());
            var windows = folder.resolve("windows");
            new ProcessBuilder("xwininfo", "-root", "-tree", "-display", display)
                    .redirectErrorStream(true)
                    .redirectOutput(windows.toFile())
                    .start()
                    .waitFor();
            if (Files.readString(windows).contains("\"Hullwright\"")) {
                return;
            }
            Thread.sleep(50);
        }
        fail("no window called Hullwright came");
    }
}
