package io.hullwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.hullwright.collect.json.JsonTree;
import io.hullwright.support.CommandRun;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `--env-file` and `--profile` through the front door.
class ProjectOptionsTest {

    @TempDir private Path folder;
    private Map<String, String> environment = Map.of();

    @BeforeEach
    void write() throws Exception {
        Files.writeString(
                folder.resolve("compose.yaml"),
                """
                services:
                  a:
                    image: nginx
                    privileged: ${PRIVILEGED:-false}
                  b:
                    image: nginx
                    privileged: true
                    profiles: [debug]
                """);
        Files.writeString(folder.resolve("off.env"), "PRIVILEGED=false\n");
        Files.writeString(folder.resolve("on.env"), "PRIVILEGED=true\n");
    }

    @Test
    void allServicesAreJudgedUnlessAProfileIsNamed() throws Exception {
        assertEquals("a pass, b fail", privileged());
        assertEquals("a pass", privileged("--profile", "other"));
        assertEquals("a pass, b fail", privileged("--profile", "other", "--profile", "debug"));
    }

    @Test
    void theLastFileOfVariablesWins() throws Exception {
        var on = folder.resolve("on.env").toString();
        var off = folder.resolve("off.env").toString();
        assertEquals("a fail, b fail", privileged("--env-file", off, "--env-file", on));
        assertEquals("a pass, b fail", privileged("--env-file", on, "--env-file", off));
    }

    @Test
    void theEnvironmentNamesFilesOfVariablesToo() throws Exception {
        var on = folder.resolve("on.env").toString();
        var off = folder.resolve("off.env").toString();
        environment = Map.of("COMPOSE_ENV_FILES", on);
        assertEquals("a fail, b fail", privileged());
        assertEquals("a pass, b fail", privileged("--env-file", off));
        environment = Map.of("COMPOSE_ENV_FILES", on + "," + off);
        assertEquals("a pass, b fail", privileged());
    }

    @Test
    void aMissingFileThatTheEnvironmentNamesIsAnErrorWhereItIsRead() throws Exception {
        environment = Map.of("COMPOSE_ENV_FILES", folder.resolve("missing.env").toString());
        var file = folder.resolve("compose.yaml").toString();
        var run = CommandRun.in(folder, environment, "audit", "--files-only", file);
        assertTrue(run.err().endsWith("(HW-153)\n"), run.err());
        assertEquals(2, run.code());
        var dockerfile = Files.writeString(folder.resolve("Dockerfile"), "FROM a:1\n");
        var other =
                CommandRun.in(folder, environment, "audit", "--files-only", dockerfile.toString());
        assertEquals("", other.err());
    }

    @Test
    void explainTakesThemToo() {
        var file = folder.resolve("compose.yaml").toString();
        var on = folder.resolve("on.env").toString();
        var run =
                CommandRun.in(
                        folder, "explain", "PRV-001", "--env-file", on, "--profile", "x", file);
        assertTrue(run.out().contains("compose-service a:"), run.toString());
        assertFalse(run.out().contains("compose-service b:"), run.toString());
    }

    @Test
    void aMissingFileOfVariablesIsAnError() {
        var missing = folder.resolve("missing.env");
        var file = folder.resolve("compose.yaml").toString();
        assertEquals(
                new CommandRun(
                        2,
                        "",
                        """
                        The file of variables %s cannot be read.
                        It is missing.
                        Check the path given with --env-file or in COMPOSE_ENV_FILES.
                        (HW-153)
                        """
                                .formatted(missing)),
                CommandRun.in(
                        folder, "audit", "--files-only", "--env-file", missing.toString(), file));
    }

    @Test
    void theFilesOfVariablesAreJudgedThemselves() throws Exception {
        var env = Files.writeString(folder.resolve(".env"), "A=b\n");
        Files.setPosixFilePermissions(env, PosixFilePermissions.fromString("rw-r--r--"));
        var on = folder.resolve("on.env");
        Files.setPosixFilePermissions(on, PosixFilePermissions.fromString("rw-------"));
        assertEquals("fail .env 1", privacy());
        assertEquals("pass null 0", privacy("--env-file", on.toString()));
        Files.setPosixFilePermissions(env, PosixFilePermissions.fromString("rw-------"));
        assertEquals("pass null 0", privacy());
    }

    private String privacy(String... options) throws Exception {
        for (var finding : findings(options)) {
            if (finding.path("check").asText().equals("CMP-007")) {
                var origin = finding.path("origin");
                var file = origin.path("file").asText();
                return finding.path("verdict").asText()
                        + " "
                        + (file.isEmpty() ? "null" : Path.of(file).getFileName())
                        + " "
                        + origin.path("line").asInt();
            }
        }
        return "";
    }

    private JsonNode findings(String... options) throws Exception {
        var arguments = new ArrayList<>(Arrays.asList(options));
        arguments.addAll(0, List.of("audit", "--files-only", "--all", "--format=json"));
        arguments.add(folder.resolve("compose.yaml").toString());
        var run = CommandRun.in(folder, environment, arguments.toArray(String[]::new));
        return JsonTree.read(run.out()).path("findings");
    }

    private String privileged(String... options) throws Exception {
        var verdicts = new TreeSet<String>();
        for (var finding : findings(options)) {
            if (finding.path("check").asText().equals("PRV-001")) {
                verdicts.add(
                        finding.path("subject").path("name").asText()
                                + " "
                                + finding.path("verdict").asText());
            }
        }
        return String.join(", ", verdicts);
    }
}
