package io.hullwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hullwright.support.CommandRun;
import io.hullwright.support.FakeEngine;
import io.hullwright.support.FakeEngine.Answer;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The program as a process of its own, with the operating system's signals and rights.
@Timeout(120)
class InterruptedProgramTest {

    /// What a shell puts into the background is deaf to Ctrl+C, and so is all that it starts.
    private static final List<String> HEARS_CTRL_C = List.of("env", "--default-signal=INT");

    @TempDir private Path folder;
    private final FakeEngine engine = FakeEngine.start();

    @AfterEach
    void stop() {
        engine.close();
    }

    @Test
    void leavesNothingBehindAfterCtrlC() throws Exception {
        var asked = new CountDownLatch(1);
        engine.answer(
                "/info",
                _ -> {
                    asked.countDown();
                    return new Answer.Silence();
                });
        var program = start(HEARS_CTRL_C, "audit", "--host", engine.address(), "-o", "report.json");
        assertTrue(asked.await(60, TimeUnit.SECONDS));
        var kill = new ProcessBuilder("kill", "-INT", Long.toString(program.pid())).start();
        assertEquals(0, kill.waitFor());
        assertTrue(program.waitFor(30, TimeUnit.SECONDS));
        assertEquals(130, program.exitValue());
        assertEquals(List.of("err", "out"), CommandRun.names(folder));
        assertEquals("", Files.readString(folder.resolve("out")));
        assertEquals("", Files.readString(folder.resolve("err")));
    }

    @Test
    void endsWith130WhenItsThreadIsInterrupted() throws Exception {
        var asked = new CountDownLatch(1);
        engine.answer(
                "/info",
                _ -> {
                    asked.countDown();
                    return new Answer.Silence();
                });
        var runs = new ArrayList<CommandRun>();
        var thread =
                Thread.ofPlatform()
                        .start(
                                () ->
                                        runs.add(
                                                CommandRun.in(
                                                        folder,
                                                        "audit",
                                                        "--host",
                                                        engine.address(),
                                                        "-o",
                                                        folder.resolve("report").toString())));
        asked.await();
        thread.interrupt();
        thread.join();
        assertEquals(130, runs.getFirst().code());
        assertEquals("", runs.getFirst().err());
        assertEquals(List.of(), CommandRun.names(folder));
    }

    @Test
    void saysNothingButItsMessageWhenTheEngineDies() throws Exception {
        engine.answer(
                "/info",
                _ -> {
                    engine.kill();
                    return new Answer.Cut(new byte[0], 10);
                });
        var program = start(List.of(), "audit", "--host", engine.address());
        assertTrue(program.waitFor(60, TimeUnit.SECONDS));
        assertEquals(
                """
                Docker at %s went away while Hullwright was looking.
                The engine was stopped, or the connection to it broke.
                Start it and look again; nothing was kept of the half that was seen.
                (HW-106)
                """
                        .formatted(engine.address()),
                Files.readString(folder.resolve("err")));
        assertEquals(3, program.exitValue());
    }

    @Test
    void saysThatItMayNotOpenTheSocket() throws Exception {
        Assumptions.assumeTrue(
                System.getProperty("user.name").equals("root")
                        && Files.isExecutable(Path.of("/usr/bin/setpriv")),
                "only root can give up rights");
        Files.setAttribute(engine.socket(), "unix:uid", 65_534);
        Files.setPosixFilePermissions(
                engine.socket(), PosixFilePermissions.fromString("rw-------"));
        var program =
                start(
                        List.of("setpriv", "--bounding-set=-dac_override,-dac_read_search"),
                        "audit",
                        "--host",
                        engine.address());
        assertTrue(program.waitFor(60, TimeUnit.SECONDS));
        assertEquals(
                """
                Hullwright may not open Docker's socket at %s.
                This user is neither root nor in the socket's group.
                Use a rootless engine, or add the user to the group `docker` and log in again; that\
                 group is as good as root.
                (HW-102)
                """
                        .formatted(engine.address()),
                Files.readString(folder.resolve("err")));
        assertEquals(3, program.exitValue());
    }

    private Process start(List<String> before, String... arguments) throws IOException {
        var command = new ArrayList<>(before);
        command.addAll(
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        absolute(System.getProperty("java.class.path")),
                        "io.hullwright.Main"));
        command.addAll(List.of(arguments));
        var builder =
                new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectOutput(folder.resolve("out").toFile())
                        .redirectError(folder.resolve("err").toFile());
        builder.environment().putAll(Map.of("HOME", folder.toString()));
        builder.environment().keySet().removeIf(name -> name.startsWith("DOCKER_"));
        return builder.start();
    }

    private static String absolute(String classPath) {
        var parts = new ArrayList<String>();
        for (var part : classPath.split(File.pathSeparator, -1)) {
            parts.add(Path.of(part).toAbsolutePath().toString());
        }
        return String.join(File.pathSeparator, parts);
    }
}
