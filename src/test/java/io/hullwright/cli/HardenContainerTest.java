package io.hullwright.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.hullwright.support.CommandRun;
import io.hullwright.support.DockerCli;
import io.hullwright.support.OddContainers;
import io.hullwright.support.PlainInspect;
import io.hullwright.support.RealCompose;
import io.hullwright.support.RealEngines;
import io.hullwright.support.RealEngines.RealEngine;
import io.hullwright.text.Diff;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Containers with odd settings become a compose file, and real Docker Compose makes the same
/// containers of it.
class HardenContainerTest {

    @TempDir private Path folder;

    static List<RealEngine> engines() {
        return RealEngines.all();
    }

    private CommandRun harden(RealEngine engine, List<String> names, String... options) {
        var all = new ArrayList<>(List.of("harden", "container", "--host", engine.address()));
        all.addAll(names);
        all.addAll(List.of(options));
        return CommandRun.in(folder, all.toArray(String[]::new));
    }

    @ParameterizedTest
    @MethodSource("engines")
    void composeMakesTheSameContainers(RealEngine engine) throws Exception {
        var docker = new DockerCli(engine.address());
        var odd = new OddContainers(docker, folder);
        try {
            odd.start();
            var project = folder.resolve("project");
            var before = inspected(docker, odd.names());
            var run = harden(engine, odd.names(), "--as-is", "-o", project.toString());
            assertEquals(0, run.code(), run.err());
            odd.removeContainers();
            RealCompose.run(engine.address(), project, "up", "--detach");
            var after = inspected(docker, odd.names());
            assertAll(
                    odd.names().stream()
                            .map(
                                    name ->
                                            () ->
                                                    assertEquals(
                                                            List.of(),
                                                            differences(
                                                                    before.get(name),
                                                                    after.get(name)),
                                                            name)));
            assertTrue(odd.names().size() >= 20);
        } finally {
            odd.remove();
        }
    }

    private static List<String> differences(JsonNode before, JsonNode after) {
        return Diff.unified("inspect", before.toPrettyString(), after.toPrettyString(), 0);
    }

    private static Map<String, JsonNode> inspected(DockerCli docker, List<String> names)
            throws Exception {
        var inspected = new LinkedHashMap<String, JsonNode>();
        var command = new ArrayList<>(List.of("inspect"));
        command.addAll(names);
        for (var container : new ObjectMapper().readTree(docker.run(command))) {
            var name = container.path("Name").asText().substring(1);
            inspected.put(name, PlainInspect.of(container));
        }
        return inspected;
    }

    /// Passwords with every printable character and several lines leave into `.env` alone.
    @ParameterizedTest
    @MethodSource("engines")
    void secretsLeaveIntoTheirFileAlone(RealEngine engine) throws Exception {
        var docker = new DockerCli(engine.address());
        var odd = new OddContainers(docker, folder);
        try {
            odd.startSecret();
            var project = folder.resolve("project");
            var printed = harden(engine, List.of(OddContainers.SECRET));
            assertEquals(0, printed.code(), printed.err());
            var run = harden(engine, List.of(OddContainers.SECRET), "-o", project.toString());
            assertEquals(0, run.code(), run.err());
            var text = Files.readString(project.resolve("compose.yaml"));
            assertEquals(text, printed.out());
            for (var value : OddContainers.SECRETS.values()) {
                var line = value.lines().findFirst().orElse("");
                for (var shown : List.of(text, printed.err(), run.out(), run.err())) {
                    assertFalse(shown.contains(line), shown);
                }
            }
            for (var name : OddContainers.SECRETS.keySet()) {
                assertTrue(printed.err().contains(name + " is its environment " + name));
            }
            assertTrue(text.contains("PORT: \"8080\""), text);
            var secret = project.resolve(".env");
            assertEquals(
                    "rw-------",
                    PosixFilePermissions.toString(Files.getPosixFilePermissions(secret)));
            assertEquals("/.env\n", Files.readString(project.resolve(".gitignore")));
            var again = harden(engine, List.of(OddContainers.SECRET), "-o", project.toString());
            assertTrue(again.err().startsWith("Nothing to write"), again.err());
            var before = inspected(docker, List.of(OddContainers.SECRET));
            assertEquals(0, harden(engine, List.of(OddContainers.SECRET), "--as-is").code());
            Files.writeString(project.resolve("compose.yaml"), "services: {}\n");
            var refused = harden(engine, List.of(OddContainers.SECRET), "-o", project.toString());
            assertTrue(refused.err().contains("HW-149"), refused.err());
            assertEquals("services: {}\n", Files.readString(project.resolve("compose.yaml")));
            Files.delete(project.resolve("compose.yaml"));
            harden(engine, List.of(OddContainers.SECRET), "--as-is", "-o", project.toString());
            docker.run("rm", "--force", OddContainers.SECRET);
            RealCompose.run(engine.address(), project, "up", "--detach");
            var after = inspected(docker, List.of(OddContainers.SECRET));
            assertEquals(before, after);
        } finally {
            odd.remove();
        }
    }
}
