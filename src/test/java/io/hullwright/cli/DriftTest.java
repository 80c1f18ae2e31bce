package io.hullwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.hullwright.support.CommandRun;
import io.hullwright.support.FakeEngine;
import io.hullwright.support.FakeObjects;
import io.hullwright.support.RealCompose;
import io.hullwright.support.RealEngines;
import io.hullwright.support.RealEngines.RealEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A stack that the real Docker Compose started, and what is said of it after its file was edited.
class DriftTest {

    private static final String STACK =
            """
            name: hullwright-drift
            services:
              web:
                image: hullwright-test/small:1
                command: ["/bin/busybox", "sleep", "1d"]
                user: "1001"
                privileged: false
                cap_drop: [ALL]
                cap_add: [NET_BIND_SERVICE]
                read_only: true
                restart: unless-stopped
                mem_limit: 64m
                environment:
                  MODE: production
                  DB_PASSWORD: k8Vq2ZtL9xWm4Rb7
                labels:
                  shop.tier: front
                ports: ["127.0.0.1::80"]
                volumes: ["data:/data", "./conf:/conf:ro"]
                networks: [front]
                healthcheck:
                  test: ["CMD", "/bin/busybox", "true"]
                  interval: 30s
                security_opt: ["no-new-privileges:true"]
                secrets: [db]
                configs: [nginx]
              worker:
                image: hullwright-test/small:1
                command: /bin/busybox sleep 1d
                network_mode: "service:web"
                pid: host
                tmpfs: [/tmp]
            volumes: {data: {}}
            networks: {front: {}, back: {}}
            secrets: {db: {file: ./db.txt}}
            configs: {nginx: {file: ./nginx.conf}}
            """;

    /// What is edited, and the one finding it makes: check, line and column of the file.
    private record Edit(String before, String after, String check, int line, int column) {}

    private static final List<Edit> EDITS =
            List.of(
                    new Edit(
                            "image: hullwright-test/small:1\n    command: [",
                            "image: hullwright-test/app:1\n    command: [",
                            "DRF-002",
                            4,
                            5),
                    new Edit("user: \"1001\"", "user: \"1002\"", "DRF-003", 6, 5),
                    new Edit("cap_add: [NET_BIND_SERVICE]", "cap_add: [CHOWN]", "DRF-004", 9, 5),
                    new Edit("privileged: false", "privileged: true", "DRF-005", 7, 5),
                    new Edit("./conf:/conf:ro", "./conf:/conf", "DRF-006", 19, 29),
                    new Edit(
                            "[\"127.0.0.1::80\"]",
                            "[\"127.0.0.1::80\", \"127.0.0.1::81\"]",
                            "DRF-007",
                            18,
                            30),
                    new Edit("mem_limit: 64m", "mem_limit: 128m", "DRF-008", 12, 5),
                    new Edit("networks: [front]", "networks: [front, back]", "DRF-009", 20, 5),
                    new Edit("restart: unless-stopped", "restart: always", "DRF-010", 11, 5),
                    new Edit("read_only: true", "read_only: false", "DRF-011", 10, 5),
                    new Edit("k8Vq2ZtL9xWm4Rb7", "Zk8Vq2tL9xWm4Rb7", "DRF-012", 15, 7),
                    new Edit("      MODE: production\n", "", "DRF-012", 3, 3),
                    new Edit("shop.tier: front", "shop.tier: back", "DRF-013", 17, 7),
                    new Edit("interval: 30s", "interval: 40s", "DRF-014", 22, 7),
                    new Edit("\"sleep\", \"1d\"", "\"sleep\", \"2d\"", "DRF-015", 5, 5),
                    new Edit("    pid: host\n", "", "DRF-016", 27, 3),
                    new Edit(
                            "[\"no-new-privileges:true\"]",
                            "[\"no-new-privileges:true\", \"seccomp:unconfined\"]",
                            "DRF-017",
                            24,
                            5),
                    new Edit("  worker:\n", "  other:\n", "DRF-001", 0, 0));

    @TempDir private Path folder;
    private final List<String> started = new ArrayList<>();

    static List<RealEngine> engines() {
        return RealEngines.all();
    }

    @AfterEach
    void stop() throws Exception {
        for (var address : started) {
            RealCompose.run(
                    address,
                    folder,
                    "-p",
                    "hullwright-drift",
                    "down",
                    "--volumes",
                    "--timeout",
                    "0");
        }
    }

    @ParameterizedTest
    @MethodSource("engines")
    void everyEditOfTheFileIsOneFinding(RealEngine engine) throws Exception {
        var file = folder.resolve("compose.yaml");
        Files.createDirectory(folder.resolve("conf"));
        Files.writeString(folder.resolve("db.txt"), "x");
        Files.writeString(folder.resolve("nginx.conf"), "y");
        Files.writeString(file, STACK);
        started.add(engine.address());
        RealCompose.run(engine.address(), folder, "up", "--detach");
        assertEquals(List.of(), drift(engine));
        for (var edit : EDITS) {
            assertTrue(STACK.contains(edit.before()), edit.before());
            Files.writeString(file, STACK.replace(edit.before(), edit.after()));
            assertEquals(
                    List.of(edit.check() + " " + edit.line() + ":" + edit.column()),
                    drift(engine),
                    edit.after());
        }
    }

    @ParameterizedTest
    @MethodSource("engines")
    void theFileDecidesWhatTheContainerIs(RealEngine engine) throws Exception {
        var file = folder.resolve("compose.yaml");
        Files.writeString(
                file,
                """
                name: hullwright-drift
                services:
                  web:
                    image: hullwright-test/small:1
                    command: /bin/busybox sleep 1d
                    privileged: true
                """);
        started.add(engine.address());
        RealCompose.run(engine.address(), folder, "up", "--detach");
        assertEquals("fail file 6:5", decides(engine));
        Files.writeString(file, Files.readString(file).replace("privileged: true", "init: true"));
        assertEquals("fail inspect 0:0", decides(engine));
        Files.delete(file);
        var unread = findings(engine, "DRF-").getFirst();
        assertEquals("unknown", unread.path("verdict").asText());
        assertEquals(
                "its compose files could not be read: " + file, unread.path("evidence").asText());
    }

    /// Whoever makes an image may put any label on it.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/dev/zero",
                "-",
                "/nonexistent",
                "/proc/self",
                "https://example.org/compose.yaml",
                "\\u0000",
                "/etc/passwd",
                "\\u001b[2J,,/dev/null"
            })
    void aHostileLabelIsReadAsNoFile(String files) throws IOException {
        try (var engine = FakeEngine.start()) {
            var web = FakeObjects.container(1, "hullwright-drift-1", "");
            var labels =
                    "\"Labels\":{\"com.docker.compose.project\":\"p\","
                            + "\"com.docker.compose.service\":\"web\","
                            + "\"com.docker.compose.project.config_files\":\""
                            + files
                            + "\"}";
            engine.containers(
                    List.of(
                            new FakeObjects.Container(
                                    web.id(),
                                    web.name(),
                                    web.inspect().replace("\"Labels\":{}", labels))));
            var found = findings(new RealEngine("fake", engine.address()), "DRF-");
            assertEquals(1, found.size(), found.toString());
            assertEquals("unknown", found.getFirst().path("verdict").asText());
            assertTrue(
                    found.getFirst()
                            .path("evidence")
                            .asText()
                            .startsWith("its compose files could not be read: "));
        }
    }

    /// Verdict, layer and place of PRV-001 on the container.
    private String decides(RealEngine engine) throws IOException {
        var found = findings(engine, "PRV-001").getFirst();
        return found.path("verdict").asText()
                + " "
                + found.path("origin").path("kind").asText()
                + " "
                + place(found);
    }

    private static String place(JsonNode finding) {
        var origin = finding.path("origin");
        return origin.path("line").asInt() + ":" + origin.path("column").asInt();
    }

    private List<String> drift(RealEngine engine) throws IOException {
        return findings(engine, "DRF-").stream()
                .map(f -> f.path("check").asText() + " " + place(f))
                .toList();
    }

    /// What does not pass, by containers of the stack.
    private List<JsonNode> findings(RealEngine engine, String check) throws IOException {
        var run = CommandRun.in(folder, "audit", "--format", "json", "--host", engine.address());
        return new ObjectMapper()
                .readTree(run.out())
                .path("findings")
                .valueStream()
                .filter(f -> f.path("check").asText().startsWith(check))
                .filter(f -> f.path("subject").path("name").asText().startsWith("hullwright-drift"))
                .toList();
    }
}
