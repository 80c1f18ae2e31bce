package io.hullwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.hullwright.support.CommandRun;
import io.hullwright.support.DockerCli;
import io.hullwright.support.OldDebian;
import io.hullwright.support.RealEngines;
import io.hullwright.support.RealEngines.RealEngine;
import io.hullwright.support.RealTrivy;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A decision outlives a rebuild of the image, and no change of what it rests on.
class RealDecisionTest {

    private static final String NAME = "hullwright-decision/old:";
    private static final String ID = "CVE-2023-4911";
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir private Path home;
    private Path cache = Path.of("");

    static List<RealEngine> engines() {
        return RealEngines.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("engines")
    void holdsThroughARebuildUntilTheFixChanges(RealEngine engine) throws Exception {
        cache = RealTrivy.cacheIn(home);
        var docker = new DockerCli(engine.address());
        try {
            OldDebian.build(docker, home.resolve("a"), NAME + 1, "2.36-9", "CMD [\"/none\"]");
            var report = home.resolve("scan.json");
            Files.writeString(report, scan(engine, 1).out());
            assertTrue(row(scan(engine, 1)).path("decision").isNull());
            decide(report);
            assertTrue(row(scan(engine, 1)).path("decision").path("holds").asBoolean());

            OldDebian.build(
                    docker, home.resolve("b"), NAME + 2, "2.36-9", "COPY etc /srv", "CMD [\"/a\"]");
            assertTrue(row(scan(engine, 2)).path("decision").path("holds").asBoolean());

            newerDatabase();
            var decision = row(scan(engine, 2)).path("decision");
            assertEquals(
                    "the fix was 2.36-9+deb12u3 and is 2.36-9+deb12u4",
                    decision.path("reopened").asText());
            var change = change();
            assertEquals("advisory", change.path("cause").asText());
            assertEquals(
                    "fix 2.36-9+deb12u3 → 2.36-9+deb12u4, decision accepted → none",
                    change.path("what").asText());
            assertTrue(change.path("worse").asBoolean());
        } finally {
            docker.tryRun("image", "rm", NAME + 1, NAME + 2);
        }
    }

    /// The same database in which one fix is another: its pages have no checksum.
    private void newerDatabase() throws IOException {
        var file = cache.resolve("db/trivy.db");
        var text = Files.readString(file, StandardCharsets.ISO_8859_1);
        var other = text.replace("2.36-9+deb12u3", "2.36-9+deb12u4");
        assertTrue(!other.equals(text), "the database does not hold the fix as text");
        Files.writeString(file, other, StandardCharsets.ISO_8859_1);
        var metadata = cache.resolve("db/metadata.json");
        Files.writeString(
                metadata, Files.readString(metadata).replace("2026-11-24T00", "2026-11-24T06"));
    }

    private JsonNode change() throws IOException {
        var diff = JSON.readTree(run("scan", "diff", NAME + 2, "--format", "json").out());
        for (var change : diff.path("changes")) {
            if (change.path("id").asText().equals(ID)) {
                return change;
            }
        }
        throw new AssertionError(diff.toString());
    }

    private void decide(Path report) {
        var run =
                run(
                        "scan",
                        "decide",
                        ID,
                        "libc6",
                        "--scan",
                        report.toString(),
                        "--image",
                        NAME + 1,
                        "--state",
                        "accepted",
                        "--until",
                        "2027-01-01",
                        "--reason",
                        "no tunables");
        assertEquals(0, run.code(), run::toString);
    }

    private static JsonNode row(CommandRun run) throws IOException {
        for (var row : JSON.readTree(run.out()).path("vulnerabilities")) {
            if (row.path("id").asText().equals(ID)) {
                return row;
            }
        }
        throw new AssertionError(run.toString());
    }

    private CommandRun scan(RealEngine engine, int tag) {
        var arguments = new ArrayList<>(List.of("scan", "image", NAME + tag, "--offline"));
        arguments.addAll(List.of("--host", engine.address(), "--format", "json"));
        arguments.addAll(List.of("--trivy", RealTrivy.program()));
        arguments.addAll(List.of("--trivy-cache", cache.toString()));
        return run(arguments.toArray(String[]::new));
    }

    private CommandRun run(String... arguments) {
        return CommandRun.in(home, Map.of("PATH", "/usr/bin:/bin"), arguments);
    }
}
