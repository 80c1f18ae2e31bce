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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Two builds of one image on two base images: what the real Trivy finds is explained.
class RealScanDiffTest {

    private static final String NAME = "hullwright-diff";
    private static final String OLD_BASE = NAME + "/base:1";
    private static final String NEW_BASE = NAME + "/base:2";
    private static final String OLD = NAME + "/web:1";
    private static final String NEW = NAME + "/web:2";
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir private Path home;

    static List<RealEngine> engines() {
        return RealEngines.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("engines")
    void eachChangeHasItsReason(RealEngine engine) throws Exception {
        var docker = new DockerCli(engine.address());
        try {
            build(docker, OLD_BASE, OLD, "2.36-9", "4.17.21");
            build(docker, NEW_BASE, NEW, "2.36-9+deb12u6", "4.17.4");
            assertEquals(1, scan(engine, OLD).code());
            var only = scan(engine, NEW, "--only-new", "--fail-on", "high", "--format", "json");
            assertEquals(1, only.code(), only::toString);
            var fresh = ids(JSON.readTree(only.out()).path("vulnerabilities"), "package");
            assertTrue(fresh.stream().allMatch(id -> id.endsWith(" lodash")), fresh::toString);
            var diff = JSON.readTree(run("scan", "diff", NEW, "--format", "json").out());
            var reasons = reasons(diff);
            assertEquals(fresh, ids(ofKind(diff, "new"), "subject", 0));
            assertTrue(reasons.contains("gone CVE-2023-4911 base"), reasons::toString);
            assertTrue(reasons.contains("gone CVE-2024-2961 base"), reasons::toString);
            assertTrue(reasons.stream().noneMatch(one -> one.contains("CVE-2023-45853")));
            assertTrue(
                    reasons.stream()
                            .filter(one -> one.startsWith("new "))
                            .allMatch(one -> one.endsWith(" ours")),
                    reasons::toString);
            assertTheBasesSayTheSame(engine, reasons);
        } finally {
            for (var image : List.of(OLD, NEW, OLD_BASE, NEW_BASE)) {
                docker.tryRun("image", "rm", image);
            }
        }
    }

    /// Once the bases were scanned, they are known by name and nothing is another reason.
    private void assertTheBasesSayTheSame(RealEngine engine, List<String> reasons)
            throws IOException {
        scan(engine, OLD_BASE);
        scan(engine, NEW_BASE);
        var diff = JSON.readTree(run("scan", "diff", OLD, NEW, "--format", "json").out());
        assertEquals(reasons, reasons(diff));
    }

    private static List<String> reasons(JsonNode diff) {
        var reasons = new ArrayList<String>();
        for (var change : diff.path("changes")) {
            if (change.path("finding").asText().equals("vulnerability")) {
                reasons.add(
                        String.join(
                                " ",
                                change.path("kind").asText(),
                                change.path("id").asText(),
                                change.path("cause").asText()));
            }
        }
        return reasons;
    }

    private static List<JsonNode> ofKind(JsonNode diff, String kind) {
        var found = new ArrayList<JsonNode>();
        for (var change : diff.path("changes")) {
            if (change.path("kind").asText().equals(kind)) {
                found.add(change);
            }
        }
        return found;
    }

    private static Set<String> ids(Iterable<JsonNode> rows, String field) {
        return ids(rows, field, -1);
    }

    /// @param word which word of the field; all of it when negative
    private static Set<String> ids(Iterable<JsonNode> rows, String field, int word) {
        var ids = new TreeSet<String>();
        for (var row : rows) {
            var text = row.path(field).asText();
            ids.add(row.path("id").asText() + " " + (word < 0 ? text : text.split(" ", -1)[word]));
        }
        return ids;
    }

    private void build(DockerCli docker, String base, String image, String libc, String lodash)
            throws IOException {
        var context = home.resolve("context-" + libc);
        OldDebian.build(docker, context, base, libc, "CMD [\"/none\"]");
        Files.writeString(
                context.resolve("package.json"),
                "{\"name\": \"lodash\", \"version\": \"%s\"}".formatted(lodash));
        Files.writeString(
                context.resolve("Dockerfile"),
                "FROM %s\nCOPY package.json /app/node_modules/lodash/\nCMD [\"/app\"]\n"
                        .formatted(base));
        docker.run("build", "--quiet", "--tag", image, context.toString());
    }

    private CommandRun scan(RealEngine engine, String image, String... options) {
        var arguments =
                new ArrayList<>(
                        List.of(
                                "scan",
                                "image",
                                image,
                                "--host",
                                engine.address(),
                                "--trivy",
                                RealTrivy.program(),
                                "--trivy-cache",
                                RealTrivy.cacheIn(home).toString(),
                                "--offline"));
        arguments.addAll(List.of(options));
        return run(arguments.toArray(String[]::new));
    }

    private CommandRun run(String... arguments) {
        return CommandRun.in(home, Map.of("PATH", "/usr/bin:/bin"), arguments);
    }
}
