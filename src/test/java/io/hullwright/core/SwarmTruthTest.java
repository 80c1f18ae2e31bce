package io.hullwright.core;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hullwright.audit.Audit;
import io.hullwright.facts.Subject;
import io.hullwright.support.DockerCli;
import io.hullwright.support.RealEngines;
import io.hullwright.work.Progress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A Swarm of one node, made on the newer engine for these tests, with services as people write
/// them and as they should be. The engine leaves the Swarm at the end.
class SwarmTruthTest {

    private static final String PREFIX = "swarm-truth-";

    @TempDir private static Path folder;

    private static boolean ours;
    private static DockerCli docker;
    private static Audit audit;

    @BeforeAll
    static void setUp() throws Exception {
        var engine = RealEngines.one("B");
        docker = new DockerCli(engine.address());
        var state = docker.run("info", "--format", "{{.Swarm.LocalNodeState}}");
        Assumptions.assumeTrue(state.equals("inactive"), "somebody's Swarm is not ours to change");
        docker.run("swarm", "init", "--advertise-addr", "127.0.0.1");
        ours = true;
        network("encrypted", "--opt", "encrypted");
        network("clear");
        network("open", "--opt", "encrypted", "--attachable");
        var secret = folder.resolve("secret");
        Files.writeString(secret, "k8Vq2ZtL9xWm4Rb7");
        docker.run("secret", "create", PREFIX + "password", secret.toString());
        service("careless", "--env=DB_PASSWORD=k8Vq2ZtL9xWm4Rb7", "hullwright-test/small:1");
        service("published", "--publish=5432:5432", "hullwright-test/app:1");
        service("of-image", "hullwright-test/app:1");
        service(
                "hardened",
                "--secret=" + PREFIX + "password",
                "--env=DB_PASSWORD_FILE=/run/secrets/" + PREFIX + "password",
                "--network=" + PREFIX + "encrypted",
                "--user=1001:1001",
                "--cap-drop=ALL",
                "--read-only",
                "--limit-cpu=0.5",
                "--limit-memory=32m",
                "--limit-pids=64",
                "--ulimit=nofile=1024:1024",
                "--ulimit=core=0",
                "--log-driver=syslog",
                "--health-cmd=test -x /bin/busybox",
                "hullwright-test/app:1");
        audit =
                new LocalHullwright(Map.of(), folder, folder, Clock.systemUTC())
                        .audit(
                                new EngineChoice(
                                        engine.address(),
                                        null,
                                        null,
                                        false,
                                        false,
                                        false,
                                        Set.of()),
                                null,
                                true,
                                Progress.SILENT);
    }

    @AfterAll
    static void tearDown() {
        if (ours) {
            docker.tryRun("swarm", "leave", "--force");
            docker.tryRun("network", "rm", "docker_gwbridge");
        }
    }

    private static void network(String name, String... options) {
        docker.run(
                Stream.of(
                                List.of("network", "create", "--driver", "overlay"),
                                List.of(options),
                                List.of(PREFIX + name))
                        .flatMap(List::stream)
                        .toList());
    }

    /// No task runs: what is declared is judged.
    private static void service(String name, String... arguments) {
        docker.run(
                Stream.of(
                                List.of("service", "create", "--detach", "--replicas", "0"),
                                List.of("--no-resolve-image", "--name", PREFIX + name),
                                List.of(arguments))
                        .flatMap(List::stream)
                        .toList());
    }

    @Test
    void judgesTheSwarmItself() {
        assertEquals(
                Map.ofEntries(
                        Map.entry("SWM-001", "pass"), // one node is a Swarm of one
                        Map.entry("SWM-002", "unknown"),
                        Map.entry("SWM-003", "fail"), // the careless service
                        Map.entry("SWM-004", "fail"),
                        Map.entry("SWM-005", "not-applicable"),
                        Map.entry("SWM-006", "pass"),
                        Map.entry("SWM-007", "pass"),
                        Map.entry("SWM-008", "pass"),
                        Map.entry("SWM-009", "unknown")),
                some(Subject.Kind.ENGINE, "swarm", "SWM-"));
    }

    @Test
    void judgesNodes() {
        var node = docker.run("node", "inspect", "self", "--format", "{{.Description.Hostname}}");
        var verdicts = some(Subject.Kind.SWARM_NODE, node, "SWM-");
        verdicts.remove("SWM-012"); // the engine is built from source and names no version
        assertEquals(Map.of("SWM-010", "not-applicable", "SWM-011", "pass"), verdicts);
    }

    @Test
    void tellsEncryptedNetworksFromOthers() {
        assertEquals(
                Map.of(
                        PREFIX + "encrypted",
                        "pass pass",
                        PREFIX + "clear",
                        "fail pass",
                        PREFIX + "open",
                        "pass fail",
                        "ingress",
                        "fail pass"),
                Map.of(
                        PREFIX + "encrypted",
                        overlay(PREFIX + "encrypted"),
                        PREFIX + "clear",
                        overlay(PREFIX + "clear"),
                        PREFIX + "open",
                        overlay(PREFIX + "open"),
                        "ingress",
                        overlay("ingress")));
    }

    private static String overlay(String name) {
        var verdicts = some(Subject.Kind.NETWORK, name, "NET-");
        return verdicts.get("NET-003") + " " + verdicts.get("NET-004");
    }

    @Test
    void failsACarelessServiceAsAContainer() {
        assertEquals(
                Set.of(
                        "PRV-002", "PRV-003", "PRV-004", "LIM-001", "LIM-003", "LIM-005", "LIM-006",
                        "LIM-007", "LIM-008", "STO-006", "STO-009", "STO-010", "HLT-001", "ENV-001",
                        "SUP-006"),
                failing("careless"));
    }

    /// Services have no switch for no-new-privileges in this client.
    @Test
    void failsAHardenedServiceForWhatItCannotSayOnly() {
        assertEquals(Set.of("PRV-003"), failing("hardened"));
    }

    @Test
    void takesUserAndHealthCheckFromTheImage() {
        var verdicts = some(Subject.Kind.SWARM_SERVICE, PREFIX + "of-image", "");
        assertEquals(
                Map.of(
                        "PRV-002", "pass",
                        "PRV-015", "pass",
                        "HLT-001", "pass",
                        "HLT-003", "fail", // /bin/true
                        "SUP-006", "pass"),
                Map.of(
                        "PRV-002", verdicts.get("PRV-002"),
                        "PRV-015", verdicts.get("PRV-015"),
                        "HLT-001", verdicts.get("HLT-001"),
                        "HLT-003", verdicts.get("HLT-003"),
                        "SUP-006", verdicts.get("SUP-006")));
    }

    @Test
    void tellsAPublishedDatabase() {
        var verdicts = some(Subject.Kind.SWARM_SERVICE, PREFIX + "published", "EXP-00");
        assertEquals(
                Map.of(
                        "EXP-001", "not-applicable",
                        "EXP-002", "fail",
                        "EXP-003", "pass",
                        "EXP-004", "pass",
                        "EXP-005", "fail",
                        "EXP-006", "pass",
                        "EXP-007", "not-applicable",
                        "EXP-008", "pass",
                        "EXP-009", "pass"),
                verdicts);
    }

    private static Set<String> failing(String service) {
        var verdicts = some(Subject.Kind.SWARM_SERVICE, PREFIX + service, "");
        verdicts.values().removeIf(word -> !word.equals("fail"));
        verdicts.remove("ISO-005"); // the engine's default on cgroup v1, as for containers
        return verdicts.keySet();
    }

    private static Map<String, String> some(Subject.Kind kind, String name, String area) {
        var words = new TreeMap<String, String>();
        for (var finding : audit.findings()) {
            var subject = finding.subject();
            if (subject.kind() == kind
                    && subject.name().equals(name)
                    && finding.check().id().startsWith(area)) {
                words.put(finding.check().id(), finding.verdict().word());
            }
        }
        return words;
    }
}
