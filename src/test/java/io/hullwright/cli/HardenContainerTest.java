package io.hullwright.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hullwright.support.CommandRun;
import io.hullwright.support.DockerCli;
import io.hullwright.support.OddContainers;
import io.hullwright.support.PlainInspect;
import io.hullwright.support.RealCompose;
import io.hullwright.support.RealEngines;
import io.hullwright.support.RealEngines.RealEngine;
import io.hullwright.text.Diff;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
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
            var before = inspected(docker, odd.names());
            made(engine, odd, "--as-is");
            assertFalse(composeFile().contains("PRV-003"));
            var after = inspected(docker, odd.names());
            assertAll(
                    odd.names().stream()
                            .map(
                                    name ->
                                            () ->
                                                    assertEquals(
                                                            List.of(),
                                                            differences(
                                                                    before.path(name),
                                                                    after.path(name)),
                                                            name)));
            assertTrue(odd.names().size() >= 20);
        } finally {
            odd.remove();
        }
    }

    /// Docker Compose makes the containers of the file that they became.
    private CommandRun made(RealEngine engine, OddContainers odd, String... options)
            throws Exception {
        var project = folder.resolve("project");
        var all = new ArrayList<>(List.of("-o", project.toString()));
        all.addAll(List.of(options));
        var run = harden(engine, odd.names(), all.toArray(String[]::new));
        assertEquals(0, run.code(), run.err());
        odd.removeContainers();
        RealCompose.run(engine.address(), project, "up", "--detach");
        return run;
    }

    private String composeFile() throws IOException {
        return Files.readString(folder.resolve("project").resolve("compose.yaml"));
    }

    private static List<String> differences(JsonNode before, JsonNode after) {
        return Diff.unified("inspect", before.toPrettyString(), after.toPrettyString(), 0);
    }

    private static JsonNode inspected(DockerCli docker, List<String> names) throws Exception {
        var command = new ArrayList<>(List.of("inspect"));
        command.addAll(names);
        return PlainInspect.of(docker.run(command));
    }

    /// What is hardened differs as was said, and nothing else.
    @ParameterizedTest
    @MethodSource("engines")
    void composeMakesThemHardened(RealEngine engine) throws Exception {
        var docker = new DockerCli(engine.address());
        var odd = new OddContainers(docker, folder);
        try {
            odd.start();
            var before = inspected(docker, odd.names());
            var run = made(engine, odd);
            assertTrue(composeFile().contains("- no-new-privileges:true  # PRV-003"));
            var after = inspected(docker, odd.names());
            for (var name : odd.names()) {
                var host = after.path(name).path("HostConfig");
                assertTrue(host.path("SecurityOpt").toString().contains("no-new-priv"), name);
                assertTrue(host.path("Ulimits").toString().contains("core"), name);
                assertEquals(
                        List.of(),
                        differences(unhardened(before.path(name)), unhardened(after.path(name))),
                        name);
            }
            var image = after.path("h1-image").path("HostConfig");
            assertEquals("[\"ALL\"]", image.path("CapDrop").toString(), run.err());
            assertTrue(image.path("ReadonlyRootfs").asBoolean(), run.err());
            assertTrue(after.path("h1-ports").path("HostConfig").path("CapDrop").isMissingNode());
            assertEquals(
                    odd.names().size(),
                    docker.lines("ps", "--quiet", "--filter", "name=h1-").size(),
                    "all of them run");
        } finally {
            odd.remove();
        }
    }

    private static JsonNode unhardened(JsonNode inspect) {
        var plain = inspect.deepCopy();
        ((ObjectNode) plain.path("HostConfig"))
                .remove(
                        List.of(
                                "SecurityOpt",
                                "Ulimits",
                                "LogConfig",
                                "ReadonlyRootfs",
                                "CapDrop"));
        return plain;
    }

    /// What Compose cannot say is told, and nothing is lost in silence.
    @ParameterizedTest
    @MethodSource("engines")
    void tellsWhatComposeCannotSay(RealEngine engine) throws Exception {
        var docker = new DockerCli(engine.address());
        var odd = new OddContainers(docker, folder);
        try {
            odd.createUnstartable();
            var names = List.of(OddContainers.UNSTARTABLE);
            var project = folder.resolve("project");
            var before = inspected(docker, names).path(OddContainers.UNSTARTABLE);
            var run = harden(engine, names, "--as-is", "-o", project.toString());
            assertTrue(run.err().contains("started with --rm"), run.err());
            assertTrue(run.err().contains("forgets the option ro of volumes_from"), run.err());
            docker.run("rm", "--force", OddContainers.UNSTARTABLE);
            RealCompose.run(engine.address(), project, "create");
            var after = inspected(docker, names).path(OddContainers.UNSTARTABLE);
            assertEquals(
                    before.path("HostConfig").path("DeviceRequests"),
                    after.path("HostConfig").path("DeviceRequests"));
            assertFalse(before.path("HostConfig").path("DeviceRequests").isMissingNode());
        } finally {
            odd.remove();
        }
    }

    @ParameterizedTest
    @MethodSource("engines")
    void saysWhichContainerIsNotThere(RealEngine engine) {
        var missing = harden(engine, List.of("h1-none"));
        assertEquals(2, missing.code());
        assertTrue(missing.err().contains("There is no container h1-none."), missing.err());
        assertTrue(missing.err().contains("HW-147"), missing.err());
        assertTrue(harden(engine, List.of("../info")).err().contains("HW-147"));
        assertTrue(harden(engine, List.of("x", "--sample")).err().contains("HW-178"));
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
