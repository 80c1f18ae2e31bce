package io.hullwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.hullwright.support.CommandRun;
import io.hullwright.support.DockerCli;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Podman's answers on Docker's API differ; the verdicts must not. Needs `HULLWRIGHT_PODMAN`.
class PodmanTest {

    private static final String PREFIX = "podman-test-";
    private static final String IMAGE = "hullwright-test/small:1";

    @TempDir private Path folder;

    @Test
    void judgesWhatIsInForce() throws Exception {
        var address = System.getenv().getOrDefault("HULLWRIGHT_PODMAN", "");
        assumeFalse(address.isBlank(), "HULLWRIGHT_PODMAN is not set");
        var podman = new DockerCli(address);
        podman.removeAll(PREFIX);
        try {
            podman.run("create", "--name", PREFIX + "usual", IMAGE, "sleep", "1d");
            podman.run(
                    "create",
                    "--name",
                    PREFIX + "dropped",
                    "--cap-drop",
                    "ALL",
                    "--cap-add",
                    "CHOWN",
                    IMAGE,
                    "sleep",
                    "1d");
            var run =
                    CommandRun.in(
                            folder,
                            "audit",
                            "--host",
                            address,
                            "--all",
                            "--fail-on",
                            "never",
                            "--format",
                            "json");
            assertEquals("", run.err());
            var audit = new ObjectMapper().readTree(run.out());
            assertEquals("Podman Engine", audit.path("endpoint").path("engine").asText());
            assertEquals(
                    Map.of(PREFIX + "usual", "fail", PREFIX + "dropped", "pass"),
                    verdicts(audit, "PRV-004"));
        } finally {
            podman.removeAll(PREFIX);
        }
    }

    /// Of our own containers: others may be there.
    private static Map<String, String> verdicts(JsonNode audit, String check) {
        var verdicts = new TreeMap<String, String>();
        for (var finding : audit.path("findings")) {
            var name = finding.path("subject").path("name").asText();
            if (finding.path("check").asText().equals(check) && name.startsWith(PREFIX)) {
                verdicts.put(name, finding.path("verdict").asText());
            }
        }
        return verdicts;
    }
}
