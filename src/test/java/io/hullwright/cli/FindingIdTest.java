package io.hullwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.hullwright.support.CommandRun;
import io.hullwright.support.FakeEngine;
import io.hullwright.support.FakeEngine.Answer;
import io.hullwright.support.FakeObjects;
import io.hullwright.support.FakeObjects.Container;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class FindingIdTest {

    private static final String NETWORK =
            "{\"Name\":\"twin\",\"Id\":\"%s\",\"Driver\":\"overlay\",\"Options\":{}}";

    @TempDir Path folder;

    private JsonNode findings(FakeEngine engine) throws IOException {
        var run =
                CommandRun.in(
                        folder,
                        Map.of(),
                        "audit",
                        "--host",
                        engine.address(),
                        "--format",
                        "json",
                        "--fail-on",
                        "never");
        assertEquals(0, run.code(), run.err());
        return new ObjectMapper().readTree(run.out()).path("findings");
    }

    /// A container as Compose's labels say: of the service `web` in the project `shop`.
    private static Container ofService(int number, String name) {
        var whole = FakeObjects.container(number, name, "");
        return new Container(
                whole.id(),
                name,
                whole.inspect()
                        .replace(
                                "\"Labels\":{}",
                                "\"Labels\":{\"com.docker.compose.project\":\"shop\","
                                        + "\"com.docker.compose.service\":\"web\","
                                        + "\"com.docker.compose.container-number\":\"1\"}"));
    }

    @Test
    void noTwoFindingsHaveOneId() throws IOException {
        try (var engine = FakeEngine.start()) {
            engine.containers(List.of(ofService(1, "shop-web-1"), ofService(2, "old_shop-web-1")));
            engine.answer(
                    "/networks",
                    Answer.json("[" + NETWORK.formatted("1") + "," + NETWORK.formatted("2") + "]"));
            var ids = new ArrayList<String>();
            findings(engine).forEach(finding -> ids.add(finding.path("id").asText()));
            assertTrue(ids.size() > 20, ids::toString);
            assertEquals(ids.size(), new HashSet<>(ids).size());
        }
    }

    @Test
    void theFixOfAServicesContainerNamesItsKeyInTheFile() throws IOException {
        try (var engine = FakeEngine.start()) {
            engine.containers(List.of(ofService(1, "shop-web-1"), FakeObjects.container(2)));
            var paths = new ArrayList<String>();
            for (var finding : findings(engine)) {
                if (finding.path("check").asText().equals("PRV-004")) {
                    paths.add(finding.path("fix").path("path").asText());
                }
            }
            assertEquals(List.of("services.web.cap_drop", "cap_drop"), paths);
        }
    }
}
