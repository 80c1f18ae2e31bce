package io.hullwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.hullwright.support.CommandRun;
import io.hullwright.support.DockerCli;
import io.hullwright.support.FakeEngine;
import io.hullwright.support.FakeEngine.Answer;
import io.hullwright.support.RealEngines;
import io.hullwright.support.RealEngines.RealEngine;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// What `/system/df` tells, and does not.
class DiskUsageTest {

    private static final String VOLUMES =
            """
            {"Volumes": [
              {"Name": "counted", "Driver": "local"},
              {"Name": "uncounted", "Driver": "local"},
              {"Name": "new", "Driver": "local"}]}\
            """;

    private static final String NOT_COUNTED = "it was not counted; see `docker system df`";

    private static final String NAME = "hullwright-disk-usage";

    /// One more than is left uncounted.
    private static final int UNUSED = 6;

    @TempDir private Path folder;

    static Stream<RealEngine> engines() {
        return RealEngines.all().stream();
    }

    @ParameterizedTest
    @MethodSource("engines")
    void tellsTheSizesOfARealEngine(RealEngine engine) throws IOException {
        var docker = new DockerCli(engine.address());
        docker.removeAll(NAME);
        docker.tryRun("volume", "rm", NAME);
        try {
            docker.run("volume", "create", NAME);
            docker.run("create", "--name", NAME, "hullwright-test/small:1", "true");
            for (var i = 0; i < UNUSED; i++) {
                docker.run("commit", "--change", "LABEL number=" + i, NAME, NAME + ":" + i);
            }
            var snapshot = snapshot(engine.address());
            assertEquals("0", sizes(snapshot).get(NAME));
            assertTrue(reclaimable(snapshot).matches("\\d+"), reclaimable(snapshot));
        } finally {
            docker.removeAll(NAME);
            docker.tryRun("volume", "rm", NAME);
            for (var i = 0; i < UNUSED; i++) {
                docker.tryRun("rmi", NAME + ":" + i);
            }
        }
    }

    @Test
    void isNotAskedForWhereThereIsLittleToCount() throws IOException {
        try (var engine = FakeEngine.start()) {
            unusedImages(engine, UNUSED - 1);
            assertEquals(NOT_COUNTED, reclaimable(snapshot(engine.address())));
            assertEquals(List.of(), asked(engine));
            unusedImages(engine, UNUSED);
            snapshot(engine.address());
            assertEquals(List.of("GET /v1.52/system/df?type=image"), asked(engine));
            engine.answer("/volumes", Answer.json(VOLUMES));
            snapshot(engine.address());
            assertEquals("GET /v1.52/system/df?type=image&type=volume", asked(engine).getLast());
        }
    }

    @Test
    void tellsWhatTheEngineCounted() throws IOException {
        try (var engine = FakeEngine.start()) {
            unusedImages(engine, UNUSED);
            engine.answer("/volumes", Answer.json(VOLUMES));
            engine.answer(
                    "/system/df",
                    Answer.json(
                            """
                            {"Images": [
                              {"Containers": 0, "Size": 700, "SharedSize": 200},
                              {"Containers": 0, "Size": 20, "SharedSize": 30},
                              {"Containers": 2, "Size": 9000, "SharedSize": 1}],
                             "Volumes": [
                              {"Name": "counted", "UsageData": {"Size": 4096, "RefCount": 1}},
                              {"Name": "uncounted", "UsageData": {"Size": -1, "RefCount": -1}}]}\
                            """));
            var snapshot = snapshot(engine.address());
            assertEquals(
                    Map.of(
                            "counted", "4096",
                            "uncounted", NOT_COUNTED,
                            "new", "the engine did not tell"),
                    sizes(snapshot));
            assertEquals("500", reclaimable(snapshot));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[]",
                "{}",
                "{\"Images\": {}}",
                "{\"Images\": [{\"Containers\": -1, \"Size\": 7, \"SharedSize\": 0}]}",
                "{\"Images\": [{\"Containers\": 0, \"Size\": -1, \"SharedSize\": 0}]}",
                "{\"Images\": [{\"Containers\": 0, \"Size\": 7}]}"
            })
    void isUnknownWhereNothingWasCounted(String answer) throws IOException {
        try (var engine = FakeEngine.start()) {
            unusedImages(engine, UNUSED);
            engine.answer("/system/df", Answer.json(answer));
            assertEquals(NOT_COUNTED, reclaimable(snapshot(engine.address())));
        }
    }

    @Test
    void isNotWaitedForLong() throws IOException {
        try (var engine = FakeEngine.start()) {
            unusedImages(engine, UNUSED);
            engine.answer("/system/df", new Answer.Silence());
            var snapshot = snapshot(engine.address());
            assertEquals("no answer in 2 s", reclaimable(snapshot));
            assertEquals(
                    "[\"/system/df could not be seen: no answer in 2 s\"]",
                    snapshot.path("notes").toString());
        }
    }

    private static void unusedImages(FakeEngine engine, int count) {
        var listed = new ArrayList<String>();
        for (var i = 0; i < count; i++) {
            var image = "{\"Id\":\"sha256:%d\",\"RepoTags\":[\"unused:%d\"]}".formatted(i, i);
            listed.add(image);
            engine.answer("/images/sha256:" + i + "/json", Answer.json(image));
            engine.answer("/images/sha256:" + i + "/history", Answer.json("[]"));
        }
        engine.answer("/images/json", Answer.json(listed.toString()));
    }

    private static List<String> asked(FakeEngine engine) {
        return engine.requests().stream().filter(r -> r.contains("/system/df")).toList();
    }

    private JsonNode snapshot(String address) throws IOException {
        var file = folder.resolve("snapshot.json");
        var run = CommandRun.in(folder, "snapshot", "--host", address, "-o", file.toString());
        assertEquals(0, run.code(), run.err());
        return new ObjectMapper().readTree(file.toFile());
    }

    private static Map<String, String> sizes(JsonNode snapshot) {
        var sizes = new TreeMap<String, String>();
        for (var observed : snapshot.path("observed")) {
            if (observed.has("sizeBytes") && observed.path("type").asText().equals("volume")) {
                sizes.put(
                        observed.path("subject").path("name").asText(),
                        valueOrWhy(observed.path("sizeBytes")));
            }
        }
        return sizes;
    }

    private static String reclaimable(JsonNode snapshot) {
        return valueOrWhy(snapshot.findValue("reclaimableBytes"));
    }

    private static String valueOrWhy(JsonNode fact) {
        return fact.path(fact.path("seen").asText().equals("yes") ? "value" : "why").asText();
    }
}
