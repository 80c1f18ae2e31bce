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
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What a scanner finds is judged with the rest; what it could not look at is not seen.
class RealAuditScanTest {

    private static final String IMAGE = "hullwright-audit-scan/old:1";

    @TempDir private Path home;

    static List<RealEngine> engines() {
        return RealEngines.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("engines")
    void whatIsFoundAnswersTheChecklist(RealEngine engine) throws Exception {
        var docker = new DockerCli(engine.address());
        OldDebian.build(docker, home.resolve("context"), IMAGE, "2.36-9", "CMD [\"/none\"]");
        try {
            var without = audit(engine);
            assertEquals(Map.of(), verdicts(without));
            assertEquals("needs-answer", state(without, "before-deployment/8"));

            var trivy = RealTrivy.program();
            var cache = RealTrivy.cacheIn(home).toString();
            var found = audit(engine, "--scan", "--trivy", trivy, "--trivy-cache", cache);
            assertEquals(
                    new TreeMap<>(
                            Map.of(
                                    "SCN-001", "fail",
                                    "SCN-002", "fail",
                                    "SCN-003", "pass",
                                    "SCN-004", "pass",
                                    "SCN-005", "pass",
                                    "SCN-006", "pass")),
                    verdicts(found));
            for (var line :
                    List.of(
                            "image-security/6",
                            "ci-cd-security/4",
                            "before-deployment/8",
                            "during-deployment/3")) {
                assertEquals("fail", state(found, line), line);
            }
            assertTrue(evidence(found, "SCN-001").contains("CVE-2023-45853 of zlib1g"));

            var missing = audit(engine, "--scan", "--trivy", home.resolve("none").toString());
            assertEquals(6, verdicts(missing).size());
            assertTrue(verdicts(missing).values().stream().allMatch("unknown"::equals));
            assertEquals("needs-answer", state(missing, "before-deployment/8"));
        } finally {
            docker.tryRun("image", "rm", IMAGE);
        }
    }

    private JsonNode audit(RealEngine engine, String... options) throws Exception {
        var arguments =
                new ArrayList<>(
                        List.of(
                                "audit",
                                "--host",
                                engine.address(),
                                "--offline",
                                "--all",
                                "--fail-on",
                                "never",
                                "--format",
                                "json"));
        arguments.addAll(List.of(options));
        var environment = Map.of("PATH", "/usr/bin:/bin");
        var run = CommandRun.in(home, environment, arguments.toArray(String[]::new));
        assertEquals(0, run.code(), run::err);
        return new ObjectMapper().readTree(run.out());
    }

    private static Map<String, String> verdicts(JsonNode audit) {
        var verdicts = new TreeMap<String, String>();
        for (var finding : audit.path("findings")) {
            if (finding.path("check").asText().startsWith("SCN-")
                    && finding.path("subject").path("name").asText().equals(IMAGE)) {
                verdicts.put(finding.path("check").asText(), finding.path("verdict").asText());
            }
        }
        return verdicts;
    }

    private static String evidence(JsonNode audit, String check) {
        for (var finding : audit.path("findings")) {
            if (finding.path("check").asText().equals(check)
                    && finding.path("subject").path("name").asText().equals(IMAGE)) {
                return finding.path("evidence").asText();
            }
        }
        return "";
    }

    private static String state(JsonNode audit, String line) {
        for (var answer : audit.path("checklist")) {
            if (answer.path("id").asText().equals(line)) {
                return answer.path("state").asText();
            }
        }
        return "";
    }
}
