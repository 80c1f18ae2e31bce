package io.hullwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.hullwright.support.CommandRun;
import io.hullwright.support.DockerCli;
import io.hullwright.support.FakeTrivy;
import io.hullwright.support.OldDebian;
import io.hullwright.support.RealEngines;
import io.hullwright.support.RealEngines.RealEngine;
import io.hullwright.support.RealTrivy;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Hullwright and Trivy itself must say the same of the same images.
class RealScanTest {

    private static final String NAME = "hullwright-scan";
    private static final String IMAGE = NAME + "/old:1";
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir private Path home;

    static List<RealEngine> engines() {
        return RealEngines.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("engines")
    void allIsWhatTrivySays(RealEngine engine) throws Exception {
        var trivy = RealTrivy.program();
        var cache = RealTrivy.cacheIn(home);
        withContainers(
                engine,
                () -> {
                    var run = scan(engine, trivy, cache, "--fail-on", "critical");
                    assertEquals(1, run.code(), run::toString);
                    var report = JSON.readTree(run.out());
                    assertEquals(byTrivy(engine, trivy, cache, report), byHullwright(report));
                    assertEquals(
                            "CVE-2018-20796 CVE-2019-1010022 CVE-2023-45853 CVE-2023-4911"
                                    + " CVE-2023-5363 CVE-2024-2961 CVE-2024-6119",
                            ids(report));
                    var old = target(report);
                    assertEquals("debian 12.1", old.path("os").asText());
                    assertEquals(
                            "[\"" + NAME + "-1\",\"" + NAME + "-2\"]",
                            old.path("containers").toString());
                    assertEquals(
                            "2026-11-24T00:00:00Z",
                            report.path("scanners").path(0).path("databaseUpdatedAt").asText());
                });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("engines")
    void eachImageIsScannedOnce(RealEngine engine) throws Exception {
        withContainers(
                engine,
                () -> {
                    var trivy =
                            FakeTrivy.of(
                                    home,
                                    "case \"$*\" in *%s*) exit 1;; esac; echo '%s'"
                                            .formatted(
                                                    idOf(engine, IMAGE), "{\"SchemaVersion\": 2}"));
                    var run = scan(engine, trivy.program().toString(), home);
                    var targets = JSON.readTree(run.out()).path("targets");
                    var scans = trivy.runs().stream().filter(r -> r.startsWith("image")).toList();
                    assertTrue(targets.size() > 1);
                    assertEquals(targets.size(), scans.size());
                    assertEquals(targets.size(), new TreeSet<>(scans).size());
                    // one that cannot be scanned is no clean one
                    assertEquals(3, run.code());
                    var old = target(JSON.readTree(run.out()));
                    assertTrue(old.path("failure").asText().contains("(HW-211)"), old::toString);
                });
    }

    /// What is done while two containers are made from the old image.
    private interface Work {
        void run() throws Exception;
    }

    private void withContainers(RealEngine engine, Work work) throws Exception {
        var docker = new DockerCli(engine.address());
        docker.removeAll(NAME);
        OldDebian.build(docker, home.resolve("context"), IMAGE, "2.36-9", "CMD [\"/none\"]");
        try {
            docker.run("create", "--name", NAME + "-1", IMAGE);
            docker.run("create", "--name", NAME + "-2", IMAGE);
            work.run();
        } finally {
            docker.removeAll(NAME);
            docker.tryRun("image", "rm", IMAGE);
        }
    }

    private CommandRun scan(RealEngine engine, String trivy, Path cache, String... options) {
        var arguments =
                new java.util.ArrayList<>(
                        List.of(
                                "scan",
                                "all",
                                "--host",
                                engine.address(),
                                "--trivy",
                                trivy,
                                "--trivy-cache",
                                cache.toString(),
                                "--offline",
                                "--format",
                                "json"));
        arguments.addAll(List.of(options));
        return CommandRun.in(
                home, Map.of("PATH", "/usr/bin:/bin"), arguments.toArray(String[]::new));
    }

    private static String idOf(RealEngine engine, String image) {
        return new DockerCli(engine.address())
                .run("image", "inspect", "--format", "{{.Id}}", image);
    }

    private static JsonNode target(JsonNode report) {
        for (var target : report.path("targets")) {
            if (target.path("name").asText().equals(IMAGE)) {
                return target;
            }
        }
        throw new AssertionError("no target " + IMAGE + " in " + report.path("targets"));
    }

    private static String ids(JsonNode report) {
        var ids = new TreeSet<String>();
        for (var row : report.path("vulnerabilities")) {
            if (row.path("target").asText().equals(IMAGE)) {
                ids.add(row.path("id").asText());
            }
        }
        return String.join(" ", ids);
    }

    private static Set<String> byHullwright(JsonNode report) {
        var rows = new TreeSet<String>();
        for (var row : report.path("vulnerabilities")) {
            rows.add(
                    String.join(
                            "|",
                            row.path("target").asText(),
                            row.path("id").asText(),
                            row.path("package").asText(),
                            row.path("installed").asText(),
                            row.path("fixed").asText(),
                            row.path("severity").asText().toUpperCase(java.util.Locale.ROOT)));
        }
        return rows;
    }

    /// Trivy by hand, on each of the images by its name.
    private Set<String> byTrivy(RealEngine engine, String trivy, Path cache, JsonNode report)
            throws Exception {
        var rows = new TreeSet<String>();
        for (var target : report.path("targets")) {
            var name = target.path("name").asText();
            var out = home.resolve("by-hand.json");
            var builder =
                    new ProcessBuilder(
                                    trivy,
                                    "image",
                                    "--cache-dir",
                                    cache.toString(),
                                    "--skip-db-update",
                                    "--skip-java-db-update",
                                    "--skip-check-update",
                                    "--offline-scan",
                                    "--format",
                                    "json",
                                    "--output",
                                    out.toString(),
                                    name)
                            .redirectErrorStream(true);
            builder.environment().put("DOCKER_HOST", engine.address());
            var process = builder.start();
            var said =
                    new String(
                            process.getInputStream().readAllBytes(),
                            java.nio.charset.StandardCharsets.UTF_8);
            assertEquals(0, process.waitFor(), said);
            for (var result : JSON.readTree(out.toFile()).path("Results")) {
                for (var row : result.path("Vulnerabilities")) {
                    rows.add(
                            String.join(
                                    "|",
                                    name,
                                    row.path("VulnerabilityID").asText(),
                                    row.path("PkgName").asText(),
                                    row.path("InstalledVersion").asText(),
                                    row.path("FixedVersion").asText(),
                                    row.path("Severity").asText()));
                }
            }
        }
        return rows;
    }
}
