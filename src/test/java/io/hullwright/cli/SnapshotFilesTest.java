package io.hullwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hullwright.support.CommandRun;
import io.hullwright.support.DockerCli;
import io.hullwright.support.FakeEngine;
import io.hullwright.support.FakeObjects;
import io.hullwright.support.RealEngines;
import io.hullwright.support.RealEngines.RealEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SnapshotFilesTest {

    @TempDir private Path folder;

    static Stream<RealEngine> engines() {
        return RealEngines.all().stream();
    }

    @ParameterizedTest
    @MethodSource("engines")
    void survivesBeingSavedTwice(RealEngine engine) throws IOException {
        var first = folder.resolve("first.json");
        var second = folder.resolve("second.json");
        assertEquals(0, run("snapshot", "--host", engine.address(), "-o", first.toString()).code());
        assertEquals(
                0, run("snapshot", "--snapshot", first.toString(), "-o", second.toString()).code());
        assertEquals(Files.readString(first), Files.readString(second));
    }

    @ParameterizedTest
    @MethodSource("engines")
    void twoAuditsOfAnEngineSayTheSame(RealEngine engine) {
        var docker = new DockerCli(engine.address());
        var name = "hullwright-same";
        docker.removeAll(name);
        try {
            for (var number : List.of("-1", "-2", "-3")) {
                docker.run("run", "-d", "--name", name + number, "hullwright-test/small:1");
            }
            var arguments =
                    new String[] {"audit", "--all", "--format", "json", "--host", engine.address()};
            assertEquals(withoutDuration(run(arguments)), withoutDuration(run(arguments)));
        } finally {
            docker.removeAll(name);
        }
    }

    @Test
    void saysTheSameAsTheEngine() {
        try (var engine = FakeEngine.start()) {
            engine.containers(List.of(FakeObjects.container(1), FakeObjects.container(2)));
            var file = folder.resolve("snapshot.json").toString();
            assertEquals(0, run("snapshot", "--host", engine.address(), "-o", file).code());
            var direct = run("audit", "--all", "--format", "json", "--host", engine.address());
            var saved = run("audit", "--all", "--format", "json", "--snapshot", file);
            assertEquals(withoutDuration(direct), withoutDuration(saved));
            assertEquals(direct.code(), saved.code());
        }
    }

    @Test
    void saysThatItIsMissing() {
        assertProblem("HW-120", run("audit", "--snapshot", folder.resolve("none").toString()));
        assertProblem("HW-120", run("audit", "--snapshot", folder.toString()));
    }

    @Test
    void saysThatItIsNoSnapshot() throws IOException {
        var whole = "{\"schema\":\"hullwright.snapshot/1\"}";
        for (var text :
                List.of(
                        "",
                        "{",
                        "null",
                        "[]",
                        "7",
                        "\u0000\u0001",
                        "<html>",
                        whole,
                        "{\"schema\":\"other/1\"}",
                        "{\"schema\":7}",
                        "[".repeat(100_000),
                        whole.replace("}", ",\"takenAt\":\"yesterday\"}"))) {
            var file = Files.writeString(folder.resolve("snapshot.json"), text);
            assertProblem("HW-121", run("audit", "--snapshot", file.toString()));
        }
    }

    @Test
    void saysThatItWasCutOffWhereverThatIs() throws IOException {
        try (var engine = FakeEngine.start()) {
            engine.containers(List.of(FakeObjects.container(1)));
            var file = folder.resolve("snapshot.json");
            run("snapshot", "--host", engine.address(), "-o", file.toString());
            var whole = Files.readString(file).strip();
            for (var length = 0; length < whole.length(); length += whole.length() / 40) {
                Files.writeString(file, whole.substring(0, length));
                assertProblem("HW-121", run("audit", "--snapshot", file.toString()));
            }
        }
    }

    @Test
    void saysThatItIsNewer() throws IOException {
        var file =
                Files.writeString(
                        folder.resolve("snapshot.json"), "{\"schema\":\"hullwright.snapshot/2\"}");
        assertProblem("HW-122", run("audit", "--snapshot", file.toString()));
    }

    private CommandRun run(String... arguments) {
        return CommandRun.in(folder, arguments);
    }

    private static String withoutDuration(CommandRun run) {
        return run.out().replaceFirst("\"durationMillis\": \\d+", "");
    }

    private static void assertProblem(String code, CommandRun run) {
        assertTrue(run.err().endsWith("(" + code + ")\n"), run::err);
        assertEquals(4, run.err().lines().count(), run::err);
        assertEquals(ExitCode.WRONG_USE, run.code());
        assertEquals("", run.out());
    }
}
