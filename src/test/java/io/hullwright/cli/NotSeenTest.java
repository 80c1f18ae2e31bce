package io.hullwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.hullwright.support.CommandRun;
import io.hullwright.support.FakeEngine;
import io.hullwright.support.FakeEngine.Answer;
import io.hullwright.support.FakeObjects;
import io.hullwright.support.FakeObjects.Container;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What an engine does not tell is never a pass.
@Timeout(60)
class NotSeenTest {

    private static final String MANAGER =
            FakeObjects.info()
                    .replace(
                            "\"LocalNodeState\":\"inactive\"",
                            "\"LocalNodeState\":\"active\",\"ControlAvailable\":true");

    @TempDir Path folder;

    private JsonNode audit(FakeEngine engine) throws IOException {
        var run =
                CommandRun.in(
                        folder,
                        Map.of(),
                        "audit",
                        "--host",
                        engine.address(),
                        "--format",
                        "json",
                        "--all",
                        "--fail-on",
                        "never");
        assertEquals(0, run.code(), run.err());
        return new ObjectMapper().readTree(run.out());
    }

    /// The verdicts on a subject, each word once.
    private static Set<String> verdicts(JsonNode audit, String kind, String name) {
        var words = new TreeSet<String>();
        for (var finding : audit.path("findings")) {
            var subject = finding.path("subject");
            if (subject.path("kind").asText().equals(kind)
                    && subject.path("name").asText().equals(name)) {
                words.add(finding.path("verdict").asText());
            }
        }
        return words;
    }

    private static String verdict(JsonNode audit, String check) {
        var words = new TreeSet<String>();
        for (var finding : audit.path("findings")) {
            if (finding.path("check").asText().equals(check)) {
                words.add(finding.path("verdict").asText());
            }
        }
        return String.join(" ", words);
    }

    @ParameterizedTest
    @CsvSource({
        "/images/json,image,images",
        "/networks,network,networks",
        "/volumes,volume,volumes"
    })
    void aListThatIsRefusedIsNotAnEmptyOne(String path, String kind, String name)
            throws IOException {
        try (var engine = FakeEngine.start()) {
            engine.answer(path, Answer.status(403, "the proxy forbids it"));
            assertEquals(List.of("unknown"), List.copyOf(verdicts(audit(engine), kind, name)));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/services,swarm-service,services",
        "/nodes,swarm-node,nodes",
        "/nodes,engine,swarm",
        "/services,engine,swarm",
        "/swarm,engine,swarm"
    })
    void aManagerThatDoesNotTellIsUnknown(String path, String kind, String name)
            throws IOException {
        try (var engine = FakeEngine.start()) {
            engine.answer("/info", Answer.json(MANAGER));
            for (var list :
                    List.of("/services", "/nodes", "/secrets", "/configs", "/tasks", "/swarm")) {
                engine.answer(list, Answer.json(list.equals("/swarm") ? "{}" : "[]"));
            }
            engine.answer(path, Answer.status(403, "the proxy forbids it"));
            assertEquals(List.of("unknown"), List.copyOf(verdicts(audit(engine), kind, name)));
        }
    }

    @Test
    void anEngineThatDoesNotListItsRegistriesIsUnknown() throws IOException {
        try (var engine = FakeEngine.start()) {
            assertEquals("pass", verdict(audit(engine), "ENG-005"));
            var info = FakeObjects.info().replace("RegistryConfig", "Other");
            engine.answer("/info", Answer.json(info));
            assertEquals("unknown", verdict(audit(engine), "ENG-005"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"active", "locked", "pending", "error"})
    void aWorkerOrALockedManagerDoesNotTellOfTheSwarm(String nodeState) throws IOException {
        try (var engine = FakeEngine.start()) {
            engine.answer(
                    "/info",
                    Answer.json(
                            FakeObjects.info()
                                    .replace(
                                            "\"LocalNodeState\":\"inactive\"",
                                            "\"LocalNodeState\":\"" + nodeState + "\"")));
            var audit = audit(engine);
            assertEquals(List.of("unknown"), List.copyOf(verdicts(audit, "engine", "swarm")));
            assertEquals(
                    List.of("unknown"), List.copyOf(verdicts(audit, "swarm-service", "services")));
            assertEquals("unknown", verdict(audit, "ENG-018"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"HostConfig", "Config"})
    void aContainerWithoutItsSettingsIsUnknown(String part) throws IOException {
        try (var engine = FakeEngine.start()) {
            var whole = FakeObjects.container(1);
            var cut = whole.inspect().replace("\"" + part + "\":{", "\"Other" + part + "\":{");
            engine.containers(List.of(new Container(whole.id(), whole.name(), cut)));
            assertEquals(
                    List.of("unknown"), List.copyOf(verdicts(audit(engine), "container", "web-1")));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"Titles\":[\"Name\",\"PID\",\"CPU\"],\"Processes\":[[\"smss.exe\",\"1\",\"0\"]]}",
                "{\"Titles\":[\"PID\",\"UID\",\"COMMAND\"],\"Processes\":[[\"1\",\"?\",\"sleep\"]]}",
                "{\"Titles\":[\"PID\",\"UID\",\"COMMAND\"],\"Processes\":null}"
            })
    void processesWithoutTheirUserAreUnknown(String top) throws IOException {
        try (var engine = FakeEngine.start()) {
            var whole = FakeObjects.container(1);
            var user = whole.inspect().replace("\"User\":\"\"", "\"User\":\"1001\"");
            engine.containers(List.of(new Container(whole.id(), whole.name(), user)));
            engine.answer("/containers/" + whole.id() + "/top", Answer.json(top));
            assertEquals("unknown", verdict(audit(engine), "PRV-016"));
        }
    }

    @Test
    void optionsOfALogDriverAreNotKept() throws IOException {
        try (var engine = FakeEngine.start()) {
            var whole = FakeObjects.container(1);
            var inspect =
                    whole.inspect()
                            .replace(
                                    "{\"Type\":\"json-file\",\"Config\":{}}",
                                    "{\"Type\":\"splunk\",\"Config\":{\"splunk-token\":\"hunter2\","
                                            + "\"splunk-url\":\"https://u:hunter2@x\","
                                            + "\"max-size\":\"7m\"}}");
            engine.containers(List.of(new Container(whole.id(), whole.name(), inspect)));
            var file = folder.resolve("seen.json");
            var run =
                    CommandRun.in(
                            folder,
                            Map.of(),
                            "snapshot",
                            "--host",
                            engine.address(),
                            "-o",
                            file.toString());
            assertEquals(0, run.code(), run.err());
            var text = Files.readString(file);
            assertFalse(text.contains("hunter2"), text);
            assertTrue(text.contains("7m"), text);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[]|[\"/proc/sys\",\"/proc/sysrq-trigger\"]|fail",
                "[\"/proc/kcore\"]|[]|fail",
                "[\"/proc/kcore\"]|[\"/proc/bus\"]|fail",
                "[\"/proc/acpi\"]|[\"/proc/sys\",\"/proc/sysrq-trigger\"]|fail",
                "null|null|pass"
            })
    void aShortenedListOfMaskedPathsIsNotTheDefault(String masked, String readOnly, String verdict)
            throws IOException {
        try (var engine = FakeEngine.start()) {
            var whole = FakeObjects.container(1);
            var inspect =
                    whole.inspect()
                            .replace(
                                    "\"MaskedPaths\":[\"/proc/kcore\"]",
                                    "\"MaskedPaths\":" + masked)
                            .replace(
                                    "\"ReadonlyPaths\":[\"/proc/sys\"]",
                                    "\"ReadonlyPaths\":" + readOnly);
            assertFalse(inspect.equals(whole.inspect()));
            engine.containers(List.of(new Container(whole.id(), whole.name(), inspect)));
            assertEquals(verdict, verdict(audit(engine), "ISO-011"));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'defaultAction':'SCMP_ACT_ALLOW'}|fail",
                " {'defaultAction':'SCMP_ACT_LOG','syscalls':[]}|fail",
                "{'defaultAction':'SCMP_ACT_ALLOW','syscalls':[{'names':['a'],'action':'SCMP_ACT_LOG'}]}|fail",
                "{'defaultAction':'SCMP_ACT_ALLOW','syscalls':[{'names':['a'],'action':'SCMP_ACT_ERRNO'}]}|pass",
                "{'defaultAction':'SCMP_ACT_ERRNO'}|pass"
            })
    void aProfileThatAllowsEverythingIsNone(String profile, String verdict) throws IOException {
        try (var engine = FakeEngine.start()) {
            var whole = FakeObjects.container(1);
            var option = "seccomp=" + profile.replace("'", "\\\"");
            var inspect =
                    whole.inspect()
                            .replace(
                                    "\"SecurityOpt\":null", "\"SecurityOpt\":[\"" + option + "\"]");
            engine.containers(List.of(new Container(whole.id(), whole.name(), inspect)));
            assertEquals(verdict, verdict(audit(engine), "ISO-008"));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[]|fail",
                "[{'Name':'a','SignatureType':'simplesigning-v1'}]|pass",
                "[{'SignatureType':'simplesigning-v1','Error':'no such key'}]|fail"
            })
    void aSignatureThatCouldNotBeVerifiedIsNone(String signatures, String verdict)
            throws IOException {
        try (var engine = FakeEngine.start()) {
            engine.answer(
                    "/images/json", Answer.json("[{\"Id\":\"sha256:1\",\"RepoTags\":[\"a:1\"]}]"));
            engine.answer(
                    "/images/sha256:1/json",
                    Answer.json(
                            "{\"Id\":\"sha256:1\",\"RepoTags\":[\"a:1\"],\"Config\":{},"
                                    + "\"Identity\":{\"Signature\":"
                                    + signatures.replace('\'', '"')
                                    + "}}"));
            assertEquals(verdict, verdict(audit(engine), "IMG-005"));
        }
    }

    @ParameterizedTest
    @CsvSource({"host,fail", "1f2e,fail", "other,pass"})
    void aServiceOnTheHostsNetworkIsSeenByNameAndId(String target, String verdict)
            throws IOException {
        try (var engine = FakeEngine.start()) {
            engine.answer("/info", Answer.json(MANAGER));
            engine.answer(
                    "/networks",
                    Answer.json("[{\"Name\":\"host\",\"Id\":\"1f2e\",\"Driver\":\"host\"}]"));
            engine.answer(
                    "/services",
                    Answer.json(
                            "[{\"ID\":\"s\",\"Spec\":{\"Name\":\"s\",\"TaskTemplate\":{"
                                    + "\"ContainerSpec\":{\"Image\":\"a:1\"},"
                                    + "\"Networks\":[{\"Target\":\""
                                    + target
                                    + "\"}]}}}]"));
            for (var list : List.of("/nodes", "/secrets", "/configs", "/tasks", "/swarm")) {
                engine.answer(list, Answer.json(list.equals("/swarm") ? "{}" : "[]"));
            }
            var audit = audit(engine);
            assertEquals(verdict, verdict(audit, "ISO-001"));
            assertEquals("unknown", verdict(audit, "SWM-006"), "no expiry was told");
        }
    }

    @Test
    void aNullInASnapshotIsWrongUse() throws IOException {
        var file = folder.resolve("sample.json");
        assertEquals(
                0,
                CommandRun.in(folder, Map.of(), "snapshot", "--sample", "-o", file.toString())
                        .code());
        var text = Files.readString(file);
        var cut = text.replaceFirst("\"tags\" : \\[ ", "\"tags\" : [ null, ");
        assertFalse(cut.equals(text));
        Files.writeString(file, cut);
        var run = CommandRun.in(folder, Map.of(), "audit", "--snapshot", file.toString());
        assertEquals(2, run.code(), run.err());
        assertTrue(run.err().contains("HW-121"), run.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ssh://me:hunter2@nowhere.invalid", "https://me:hunter2@nowhere"})
    void aPasswordInAnAddressIsNotShown(String address) {
        var run = CommandRun.in(folder, Map.of(), "audit", "--host", address);
        assertFalse((run.out() + run.err()).contains("hunter2"), run.err());
        assertTrue(run.err().contains("me@nowhere"), run.err());
    }

    @Test
    void aVolumeThatIsAFolderOfTheHostIsJudgedAsOne() throws IOException {
        try (var engine = FakeEngine.start()) {
            engine.answer(
                    "/volumes",
                    Answer.json(
                            "{\"Volumes\":[{\"Name\":\"v\",\"Driver\":\"local\",\"Options\":{"
                                    + "\"type\":\"none\",\"o\":\"rw,bind\",\"device\":\"/\"}}]}"));
            var whole = FakeObjects.container(1);
            var inspect =
                    whole.inspect()
                            .replace(
                                    "\"Mounts\":[]",
                                    "\"Mounts\":[{\"Type\":\"volume\",\"Name\":\"v\",\"RW\":true,"
                                            + "\"Source\":\"/var/lib/docker/volumes/v/_data\","
                                            + "\"Destination\":\"/data\"}]");
            engine.containers(List.of(new Container(whole.id(), whole.name(), inspect)));
            var audit = audit(engine);
            assertEquals("fail", verdict(audit, "STO-002"));
            assertEquals("pass", verdict(audit, "VOL-002"), "the volume is still in use");
        }
    }
}
