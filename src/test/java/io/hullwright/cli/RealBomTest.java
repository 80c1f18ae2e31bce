package io.hullwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.hullwright.support.BomJudge;
import io.hullwright.support.CommandRun;
import io.hullwright.support.DockerCli;
import io.hullwright.support.OldDebian;
import io.hullwright.support.RealEngines;
import io.hullwright.support.RealEngines.RealEngine;
import io.hullwright.support.RealTrivy;
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

/// Lists of packages that other people's readers accept, and that are matched again when the image
/// is gone.
class RealBomTest {

    private static final String IMAGE = "hullwright-bom/old:1";

    @TempDir private Path home;
    private Path cache = Path.of("");

    static List<RealEngine> engines() {
        return RealEngines.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("engines")
    void isValidAndMatchedAgain(RealEngine engine) throws Exception {
        cache = RealTrivy.cacheIn(home);
        var docker = new DockerCli(engine.address());
        OldDebian.build(docker, home.resolve("context"), IMAGE, "2.36-9", "CMD [\"/none\"]");
        try {
            var spdx = home.resolve("bom.spdx.json");
            assertEquals(0, bom(engine, "--format", "spdx", "-o", spdx.toString()).code());
            BomJudge.requireSpdx(spdx);
            assertEquals(3, again().code(), "SPDX is not kept");
            var run = bom(engine);
            assertEquals(0, run.code(), run::toString);
            var cycloneDx = Files.writeString(home.resolve("bom.cdx.json"), run.out());
            BomJudge.requireCycloneDx(cycloneDx);
        } finally {
            docker.tryRun("image", "rm", IMAGE);
        }
        var report = again();
        assertEquals(0, report.code(), report::toString);
        var json = new ObjectMapper().readTree(report.out());
        var target = json.path("targets").path(0);
        assertEquals(
                "image " + IMAGE,
                target.path("kind").asText() + " " + target.path("name").asText());
        assertEquals("debian 12.1", target.path("os").asText());
        assertEquals(
                "[CVE-2018-20796, CVE-2019-1010022, CVE-2023-45853, CVE-2023-4911, CVE-2023-5363,"
                        + " CVE-2024-2961, CVE-2024-6119]",
                ids(json).toString());
        assertTrue(json.path("notes").toString().contains("kept list of packages"));
        decisionsAreRead(home.resolve("again.json"), report.out());
    }

    /// What is written for others is accepted by their readers.
    private void decisionsAreRead(Path report, String text) throws Exception {
        Files.writeString(report, text);
        assertEquals(0, decide(report, "CVE-2023-4911", "accepted").code());
        assertEquals(0, decide(report, "CVE-2024-2961", "not-affected").code());
        assertEquals(0, decide(report, "CVE-2018-20796", "false-positive").code());
        assertEquals(0, decide(report, "CVE-2019-1010022", "fixed").code());
        var vex = home.resolve("vex.json");
        run("scan", "decisions", "--format", "openvex", "-o", vex.toString());
        assertEquals(
                "CVE-2023-4911 affected CVE-2024-2961 not_affected CVE-2018-20796 not_affected"
                        + " CVE-2019-1010022 fixed",
                BomJudge.readOpenVex(vex));
        var cycloneDx = home.resolve("vex.cdx.json");
        run("scan", "decisions", "--format", "cyclonedx", "-o", cycloneDx.toString());
        BomJudge.requireCycloneDx(cycloneDx);
    }

    private CommandRun decide(Path report, String id, String state) {
        return run(
                "scan",
                "decide",
                id,
                "libc6",
                "--scan",
                report.toString(),
                "--state",
                state,
                "--until",
                "2027-01-01",
                "--justification",
                state.equals("not-affected") ? "component_not_present" : "",
                "--reason",
                "a test");
    }

    private static Set<String> ids(JsonNode report) {
        var ids = new TreeSet<String>();
        report.path("vulnerabilities").forEach(row -> ids.add(row.path("id").asText()));
        return ids;
    }

    private CommandRun bom(RealEngine engine, String... options) {
        var arguments = new ArrayList<>(List.of("scan", "bom", IMAGE, "--host", engine.address()));
        arguments.addAll(List.of(options));
        return withTrivy(arguments);
    }

    private CommandRun again() {
        return withTrivy(
                new ArrayList<>(
                        List.of(
                                "scan",
                                "again",
                                IMAGE,
                                "--offline",
                                "--fail-on",
                                "never",
                                "--format",
                                "json")));
    }

    private CommandRun withTrivy(List<String> arguments) {
        arguments.addAll(List.of("--trivy", RealTrivy.program()));
        arguments.addAll(List.of("--trivy-cache", cache.toString()));
        return run(arguments.toArray(String[]::new));
    }

    private CommandRun run(String... arguments) {
        return CommandRun.in(home, Map.of("PATH", "/usr/bin:/bin"), arguments);
    }
}
