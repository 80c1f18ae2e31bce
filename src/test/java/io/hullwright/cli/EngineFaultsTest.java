package io.hullwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hullwright.support.CommandRun;
import io.hullwright.support.FakeEngine;
import io.hullwright.support.FakeEngine.Answer;
import io.hullwright.support.FakeObjects;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What the program says when the engine is absent, hung, broken or strange.
class EngineFaultsTest {

    private static final String INFO = "/info";
    private static final String LIST = "/containers/json";

    @TempDir private Path folder;
    private final FakeEngine engine = FakeEngine.start();

    @AfterEach
    void stop() {
        engine.close();
    }

    @Test
    void saysThatThereIsNoSocket() {
        var address = "unix://" + folder.resolve("docker.sock");
        assertProblem(
                """
                Hullwright cannot reach Docker at %s.
                Nothing is listening there.
                Start Docker, or run `docker context ls` and name the engine with --context or --host.
                (HW-101)
                """
                        .formatted(address),
                audit(address));
    }

    @Test
    void saysThatNobodyListensOnTheSocket() throws IOException {
        var socket = folder.resolve("left.sock");
        ServerSocketChannel.open(StandardProtocolFamily.UNIX)
                .bind(UnixDomainSocketAddress.of(socket))
                .close();
        assertCode("HW-101", audit("unix://" + socket));
    }

    @Test
    void saysThatAFileIsNoSocket() throws IOException {
        var file = Files.createFile(folder.resolve("file"));
        assertCode("HW-101", audit("unix://" + file));
    }

    @Test
    void saysThatNobodyListensOnThePort() throws IOException {
        int port;
        try (var server = new java.net.ServerSocket(0)) {
            port = server.getLocalPort();
        }
        assertCode("HW-101", audit("tcp://127.0.0.1:" + port));
    }

    @Test
    void saysThatTheEngineIsSilent() {
        engine.answer("/_ping", new Answer.Silence());
        assertProblem(
                """
                Docker at %s does not answer.
                It took the connection and was silent for 5 seconds.
                Look at the engine's log (`journalctl -u docker`) and restart it if it hangs.
                (HW-103)
                """
                        .formatted(engine.address()),
                audit(engine.address()));
    }

    @Test
    void saysThatSomethingElseAnswers() {
        engine.apiVersion("").answer("/_ping", new Answer.Body(200, bytes("<html>hello</html>")));
        assertProblem(
                """
                What answers at %s does not speak Docker's language.
                Its answer to a ping has status 200 and no API version.
                Check the address: `docker context inspect` shows the one Docker itself uses.
                (HW-104)
                """
                        .formatted(engine.address()),
                audit(engine.address()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.12", "1.23", "0.9", "x"})
    void saysThatTheEngineIsTooOld(String version) {
        engine.apiVersion(version);
        assertProblem(
                """
                Hullwright and the engine at %s have no API version in common.
                The engine speaks %s at most; Hullwright speaks 1.24 and newer.
                Update the older of the two.
                (HW-105)
                """
                        .formatted(engine.address(), version),
                audit(engine.address()));
    }

    @Test
    void saysThatTheEngineIsTooNew() {
        engine.apiVersion("2.0")
                .answer(
                        INFO,
                        Answer.status(
                                400,
                                "client version 1.56 is too old. Minimum supported API version is"
                                        + " 1.60, please upgrade your client to a newer version"));
        assertProblem(
                """
                Hullwright and the engine at %s have no API version in common.
                It said: the engine answered 400: client version 1.56 is too old. Minimum supported \
                API version is 1.60, please upgrade your client to a newer version.
                Update the older of the two.
                (HW-105)
                """
                        .formatted(engine.address()),
                audit(engine.address()));
    }

    @Test
    void speaksTheNewestVersionItKnows() {
        engine.apiVersion("1.99");
        assertEquals(0, audit(engine.address(), "--fail-on", "never").code());
        assertTrue(engine.requests().contains("GET /v1.56/info"), engine.requests()::toString);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"ID\":\"fa|the answer is not whole JSON",
                "<html>|the answer is not whole JSON",
                "''|the answer is empty",
                "[]|the answer is no object",
                "null|the answer is no object",
                "\"text\"|the answer is no object"
            })
    void saysThatWhatEverythingRestsOnIsOfNoUse(String answer, String why) {
        engine.answer(INFO, Answer.json(answer));
        assertProblem(
                """
                What answers at %s does not speak Docker's language.
                Its answer to /info is of no use: %s.
                Check the address: `docker context inspect` shows the one Docker itself uses.
                (HW-104)
                """
                        .formatted(engine.address(), why),
                audit(engine.address()));
    }

    @Test
    void saysThatTheAnswerWasCutOff() {
        engine.answer(INFO, new Answer.Cut(bytes("{\"ID\":\"fa"), 10_000));
        assertCode("HW-104", audit(engine.address()));
    }

    @ParameterizedTest
    @CsvSource({"400,HW-109", "403,HW-109", "404,HW-104", "409,HW-109", "500,HW-109"})
    void saysWhatWasRefused(int status, String code) {
        engine.answer(INFO, Answer.status(status, "not today"));
        var run = audit(engine.address());
        assertCode(code, run);
        assertTrue(run.err().contains("the engine answered " + status + ": not today."), run::err);
    }

    @Test
    void saysThatTheAnswerIsTooLarge() {
        engine.answer(INFO, new Answer.Stream(out -> flood(out, "{\"ID\":\"x\",\"Labels\":[")));
        var run = audit(engine.address());
        assertCode("HW-104", run);
        assertTrue(run.err().contains("the answer is larger than 64 MB"), run::err);
    }

    @Test
    void goesOnWithoutAListThatIsTooLarge() throws IOException {
        engine.answer("/volumes", new Answer.Stream(out -> flood(out, "{\"Volumes\":[")));
        assertEquals(
                List.of("/volumes could not be seen: the answer is larger than 64 MB"),
                notes(engine.address()));
    }

    static Stream<String> kinds() {
        return Stream.of("/version", "/images/json", "/networks", "/networks/bridge", "/volumes");
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void goesOnWithoutWhatWasRefused(String path) throws IOException {
        for (var status : List.of(400, 403, 404, 409, 500)) {
            engine.answer(path, Answer.status(status, "not today"));
            assertEquals(
                    List.of(
                            path
                                    + " could not be seen: the engine answered "
                                    + status
                                    + ": not today"),
                    notes(engine.address()));
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void goesOnWithoutWhatIsNotJson(String path) throws IOException {
        engine.answer(path, Answer.json("<!DOCTYPE html>"));
        assertEquals(
                List.of(path + " could not be seen: the answer is not whole JSON"),
                notes(engine.address()));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void goesOnWithoutWhatWasCutOff(String path) throws IOException {
        engine.answer(path, new Answer.Cut(bytes("[{\"Id\":\"1"), 10_000));
        assertEquals(
                List.of(path + " could not be seen: the answer was cut off"),
                notes(engine.address()));
    }

    @Test
    void doesNotCallAnEngineCleanWhoseContainersItDidNotSee() {
        for (var answer :
                List.of(
                        Answer.status(500, "not today"),
                        Answer.json("{}"),
                        Answer.json("null"),
                        new Answer.Cut(bytes("[{"), 100))) {
            engine.answer(LIST, answer);
            var run = audit(engine.address(), "-o", folder.resolve("report").toString());
            assertEquals(ExitCode.CANNOT_LOOK, run.code());
            assertTrue(run.err().contains("Its answer to /containers/json is of no use"), run::err);
            assertEquals(List.of(), CommandRun.names(folder));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/images/json", "/networks"})
    void saysThatAnAnswerIsNoList(String path) throws IOException {
        for (var answer : List.of("{}", "null", "7", "\"text\"")) {
            engine.answer(path, Answer.json(answer));
            assertEquals(
                    List.of(path + " could not be seen: the answer is not a list"),
                    notes(engine.address()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "null", "7", "\"text\"", "{\"Volumes\":\"text\"}"})
    void saysThatTheVolumesAreNoList(String answer) throws IOException {
        engine.answer("/volumes", Answer.json(answer));
        assertEquals(
                List.of("/volumes could not be seen: the answer is not a list"),
                notes(engine.address()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "[]", "{}", "7", "[null]", "{\"a\":null}", "[7]", "[[[]]]"})
    void survivesEveryAnswerOfAnotherType(String odd) throws IOException {
        engine.containers(List.of(FakeObjects.container(1)));
        var id = FakeObjects.container(1).id();
        for (var path :
                List.of(
                        "/version",
                        "/images/json",
                        "/networks",
                        "/networks/bridge",
                        "/volumes",
                        "/system/df",
                        "/containers/" + id + "/json",
                        "/containers/" + id + "/top")) {
            try (var other = FakeEngine.start()) {
                other.containers(List.of(FakeObjects.container(1)));
                other.answer(path, Answer.json(odd));
                report(other.address());
            }
        }
    }

    /// Each value of a good answer, in turn, becomes each of these.
    @ParameterizedTest
    @ValueSource(strings = {"null", "\"unheard-of\"", "-1", "[]", "{}", "true", "[null]", "1e400"})
    void survivesEveryValueOfAnotherType(String odd) throws IOException {
        var mapper = new ObjectMapper();
        var good = FakeObjects.container(1);
        var inspect = mapper.readTree(good.inspect());
        var variants = variants(inspect, mapper.readTree(odd));
        var broken =
                IntStream.range(0, variants.size())
                        .mapToObj(
                                i ->
                                        new FakeObjects.Container(
                                                FakeObjects.container(i).id(),
                                                "web-" + i,
                                                variants.get(i)))
                        .toList();
        assertTrue(broken.size() > 40, "too few values");
        engine.containers(broken);
        var report = report(engine.address());
        var notes = texts(report.path("notes"));
        assertTrue(
                notes.stream()
                                .allMatch(
                                        note ->
                                                note.contains(
                                                        "could not be seen: the answer has no "))
                        && notes.size() <= 2,
                notes::toString);
        assertEquals(broken.size(), containers(report));
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "\"unheard-of\"", "-1", "[]", "{}", "true", "[null]"})
    void survivesEveryValueOfAnotherTypeInTheInfo(String odd) throws IOException {
        var mapper = new ObjectMapper();
        var info = mapper.readTree(FakeObjects.INFO);
        for (var variant : variants(info, mapper.readTree(odd))) {
            engine.answer(INFO, Answer.json(variant));
            report(engine.address());
        }
    }

    @ParameterizedTest
    @CsvSource({"400", "403", "409", "500"})
    void leavesOneContainerUnknownAndGoesOn(int status) throws IOException {
        engine.containers(List.of(FakeObjects.container(1), FakeObjects.container(2)));
        engine.answer(
                "/containers/" + FakeObjects.container(1).id() + "/json",
                Answer.status(status, "not this one"));
        var report = report(engine.address());
        assertEquals(
                List.of(
                        "container web-1 could not be seen: the engine answered "
                                + status
                                + ": not this one"),
                texts(report.path("notes")));
        var unknown =
                findings(report, "web-1").filter(f -> f.path("verdict").asText().equals("unknown"));
        assertTrue(unknown.count() > 50, "every check of the container is unknown");
        assertEquals(
                0,
                findings(report, "web-1")
                        .filter(f -> f.path("verdict").asText().equals("fail"))
                        .count());
        assertTrue(
                findings(report, "web-2").anyMatch(f -> f.path("verdict").asText().equals("fail")));
    }

    @Test
    void leavesAVanishedContainerOut() throws IOException {
        engine.containers(List.of(FakeObjects.container(1), FakeObjects.container(2)));
        engine.answer(
                "/containers/" + FakeObjects.container(1).id() + "/json",
                Answer.status(404, "No such container"));
        var report = report(engine.address());
        assertEquals(1, containers(report));
        assertEquals(0, findings(report, "web-1").count());
        assertEquals(1, report.path("notes").size());
    }

    @ParameterizedTest
    @CsvSource({"40,20", "40,39", "1,0"})
    void saysThatTheEngineWasKilledMeanwhile(int count, int at) {
        var containers = IntStream.range(0, count).mapToObj(FakeObjects::container).toList();
        engine.containers(containers);
        engine.answer(
                "/containers/" + containers.get(at).id() + "/json",
                _ -> {
                    engine.kill();
                    return new Answer.Cut(new byte[0], 10);
                });
        assertProblem(
                """
                Docker at %s went away while Hullwright was looking.
                The engine was stopped, or the connection to it broke.
                Start it and look again; nothing was kept of the half that was seen.
                (HW-106)
                """
                        .formatted(engine.address()),
                audit(engine.address(), "-o", folder.resolve("report.json").toString()));
        assertEquals(List.of(), CommandRun.names(folder));
    }

    @Test
    void saysThatTheEngineWasKilledAfterTheFirstAnswer() {
        engine.answer(
                INFO,
                _ -> {
                    engine.kill();
                    return new Answer.Cut(new byte[0], 10);
                });
        assertCode("HW-106", audit(engine.address()));
    }

    @Test
    void showsAnEnginesMessageWithoutObeyingIt() {
        engine.answer(
                INFO,
                Answer.status(500, "\\u001b[2Jgone\\u202e\\nsecond line" + "x".repeat(5_000)));
        var run = audit(engine.address());
        assertCode("HW-109", run);
        assertTrue(run.err().contains("\\u{1b}[2Jgone\\u{202e}\\nsecond line"), run::err);
        assertTrue(run.err().length() < 1_000, run::err);
        assertEquals(4, run.err().lines().count(), run::err);
    }

    @Test
    void hidesACredentialThatAnEngineEchoes() throws IOException {
        var secret = "Xk29-fjQ7-pl0v-Zt55";
        engine.answer(INFO, Answer.status(500, "dial: password=" + secret + " refused"));
        assertTrue(!audit(engine.address()).err().contains(secret));
        engine.answer(INFO, Answer.json(FakeObjects.INFO));
        engine.answer("/volumes", Answer.status(500, "https://me:" + secret + "@h/x: refused"));
        assertTrue(!notes(engine.address()).toString().contains(secret));
    }

    private CommandRun audit(String address, String... more) {
        var arguments = Stream.concat(Stream.of("audit", "--host", address), Stream.of(more));
        return CommandRun.in(folder, arguments.toArray(String[]::new));
    }

    private JsonNode report(String address) throws IOException {
        var run = audit(address, "--format", "json", "--fail-on", "never");
        assertEquals("", run.err());
        assertEquals(0, run.code());
        return new ObjectMapper().readTree(run.bytes());
    }

    private List<String> notes(String address) throws IOException {
        return texts(report(address).path("notes"));
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asText).toList();
    }

    private static long containers(JsonNode report) {
        return report.path("findings")
                .valueStream()
                .map(f -> f.path("subject"))
                .filter(s -> s.path("kind").asText().equals("container"))
                .map(s -> s.path("name").asText())
                .distinct()
                .count();
    }

    private static Stream<JsonNode> findings(JsonNode report, String name) {
        return report.path("findings")
                .valueStream()
                .filter(f -> f.path("subject").path("name").asText().equals(name));
    }

    private static void assertProblem(String text, CommandRun run) {
        assertEquals(text, run.err());
        assertEquals("", run.out());
        assertEquals(ExitCode.CANNOT_LOOK, run.code());
    }

    private static void assertCode(String code, CommandRun run) {
        assertTrue(run.err().endsWith("(" + code + ")\n"), run::err);
        assertEquals(4, run.err().lines().count(), run::err);
        assertEquals("", run.out());
        assertEquals(ExitCode.CANNOT_LOOK, run.code());
    }

    /// 100 MB, unless the reader goes away before.
    private static void flood(java.io.OutputStream out, String head) throws IOException {
        out.write(bytes(head));
        var block = bytes("\"0123456789abcdef\",".repeat(50_000));
        for (var sent = 0L; sent < 100L << 20; sent += block.length) {
            out.write(block);
        }
        out.write(bytes("null]}"));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> variants(JsonNode whole, JsonNode odd) {
        return pointers(whole, "")
                .map(
                        pointer -> {
                            var copy = whole.deepCopy();
                            var slash = pointer.lastIndexOf('/');
                            var parent = copy.at(pointer.substring(0, slash));
                            var key =
                                    pointer.substring(slash + 1)
                                            .replace("~1", "/")
                                            .replace("~0", "~");
                            switch (parent) {
                                case ObjectNode object -> object.set(key, odd);
                                case ArrayNode array -> array.set(Integer.parseInt(key), odd);
                                default -> throw new AssertionError(pointer);
                            }
                            if (whole.has("HostConfig") && !pointer.equals("/Name")) {
                                ((ObjectNode) copy).put("Name", "/web" + pointer);
                            }
                            return copy.toString();
                        })
                .toList();
    }

    private static Stream<String> pointers(JsonNode node, String at) {
        if (node.isObject()) {
            return node.propertyStream()
                    .flatMap(
                            p ->
                                    below(
                                            p.getValue(),
                                            at
                                                    + "/"
                                                    + p.getKey()
                                                            .replace("~", "~0")
                                                            .replace("/", "~1")));
        }
        return IntStream.range(0, node.size())
                .boxed()
                .flatMap(i -> below(node.get(i), at + "/" + i));
    }

    private static Stream<String> below(JsonNode node, String at) {
        return Stream.concat(Stream.of(at), pointers(node, at));
    }
}
