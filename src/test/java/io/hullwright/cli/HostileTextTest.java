package io.hullwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hullwright.report.ReportFormat;
import io.hullwright.support.CommandRun;
import io.hullwright.support.FakeEngine;
import io.hullwright.support.FakeEngine.Answer;
import io.hullwright.support.FakeObjects;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xml.sax.InputSource;

/// Names, labels, images and values that try to get out of every report.
class HostileTextTest {

    private static final List<String> HOSTILE =
            List.of(
                    "\u001b[2J\u001b]0;owned\u0007",
                    "\u009b31m",
                    "</td></script><script>alert(1)</script><img src=x onerror=alert(1)>",
                    "\"'><b>&amp;&#x1b;]]>",
                    "=cmd|'/c calc'!A1",
                    "+1+cmd",
                    "-2+3",
                    "@SUM(1)",
                    "\t=1",
                    "\r=1",
                    "one\ntwo\r\nthree",
                    "\u202eevil\u202c\u2066\u200f\u2028\u2029",
                    "| a | [x](javascript:alert(1)) `code` # <!-- ",
                    "\u0000\u0001\ud800 \udc00 \uffff",
                    "{{name}} {{{name}}} ${x} %s %n {0}",
                    "x".repeat(10_000));

    private static final Pattern CODE = Pattern.compile("(?<!`)(`+)(?!`).*?(?<!`)\\1(?!`)");
    private static final Pattern OBEYED =
            Pattern.compile("(?<!\\\\)(<(script|img|!--)|\\]\\(javascript:)");

    private static final ObjectMapper MAPPER = new ObjectMapper();

    @TempDir private Path folder;
    private final FakeEngine engine = FakeEngine.start();

    @BeforeEach
    void fill() throws Exception {
        engine.containers(
                IntStream.range(0, HOSTILE.size())
                        .mapToObj(i -> hostile(i, HOSTILE.get(i)))
                        .toList());
        var nets = MAPPER.createArrayNode();
        var volumes = MAPPER.createObjectNode();
        for (var text : HOSTILE) {
            nets.addObject()
                    .put("Id", text)
                    .put("Name", text)
                    .put("Driver", text)
                    .putObject("Labels")
                    .put(text, text);
            volumes.withArray("Volumes")
                    .addObject()
                    .put("Name", text)
                    .put("Driver", text)
                    .putObject("Labels")
                    .put(text, text);
        }
        engine.answer("/networks", Answer.json(nets.toString()));
        engine.answer("/volumes", Answer.json(volumes.toString()));
        var refusal = MAPPER.createObjectNode().put("message", HOSTILE.get(0) + HOSTILE.get(11));
        engine.answer("/networks/bridge", new Answer.Body(500, MAPPER.writeValueAsBytes(refusal)));
        var info = (ObjectNode) MAPPER.readTree(FakeObjects.INFO);
        for (var name : List.of("ID", "Name", "OperatingSystem", "Driver", "LoggingDriver")) {
            info.put(name, HOSTILE.get(2) + HOSTILE.get(0));
        }
        info.putArray("Warnings").add(HOSTILE.get(0)).add(HOSTILE.get(4));
        engine.answer("/info", Answer.json(info.toString()));
    }

    @AfterEach
    void stop() {
        engine.close();
    }

    private static FakeObjects.Container hostile(int number, String text) {
        try {
            var good = FakeObjects.container(number);
            var inspect = (ObjectNode) MAPPER.readTree(good.inspect());
            inspect.put("Name", "/" + text).put("AppArmorProfile", text);
            var config = (ObjectNode) inspect.path("Config");
            config.put("Image", text).put("User", text);
            config.putArray("Env").add("PASSWORD=" + text).add(text + "=a").add(text);
            config.putObject("Labels")
                    .put(text, text)
                    .put("org.opencontainers.image.source", text)
                    .put("com.docker.compose.project", text)
                    .put("com.docker.compose.service", text);
            config.putObject("Healthcheck").putArray("Test").add("CMD-SHELL").add(text);
            var host = (ObjectNode) inspect.path("HostConfig");
            for (var name :
                    List.of(
                            "NetworkMode",
                            "PidMode",
                            "IpcMode",
                            "UTSMode",
                            "UsernsMode",
                            "CgroupnsMode",
                            "Runtime",
                            "CgroupParent")) {
                host.put(name, text);
            }
            for (var name :
                    List.of(
                            "CapAdd",
                            "CapDrop",
                            "SecurityOpt",
                            "Dns",
                            "ExtraHosts",
                            "GroupAdd",
                            "Binds")) {
                host.putArray(name).add(text);
            }
            host.putObject("Sysctls").put(text, text);
            host.putObject("Tmpfs").put(text, text);
            inspect.putArray("Mounts")
                    .addObject()
                    .put("Type", "bind")
                    .put("Source", "/etc/" + text)
                    .put("Destination", text)
                    .put("Mode", text)
                    .put("RW", true)
                    .put("Propagation", text);
            return new FakeObjects.Container(good.id(), "listed-" + number, inspect.toString());
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @EnumSource(ReportFormat.class)
    void obeysNothing(ReportFormat format) throws Exception {
        var run = run("audit", "--all", "--format", format.word());
        assertEquals("", run.err());
        assertEquals(1, run.code());
        if (format != ReportFormat.PDF) {
            assertPlain(run.out());
        }
        switch (format) {
            case JSON, SARIF -> assertTrue(MAPPER.readTree(run.bytes()).isObject());
            case JUNIT ->
                    DocumentBuilderFactory.newInstance()
                            .newDocumentBuilder()
                            .parse(new ByteArrayInputStream(run.bytes()));
            case HTML -> assertHarmlessPage(run.out());
            case CSV -> assertNoFormula(run.out());
            case MARKDOWN ->
                    assertFalse(
                            OBEYED.matcher(CODE.matcher(run.out()).replaceAll("")).find(),
                            "a tag, a link or a comment outside of code");
            case CONSOLE ->
                    assertTrue(
                            run.out().lines().allMatch(line -> line.length() <= 200),
                            "a line wider than the terminal");
            case PDF -> assertTrue(run.out().startsWith("%PDF-"));
        }
    }

    @Test
    void obeysNothingInTheOtherCommands() {
        for (var command : List.of("checklist", "doctor")) {
            var run = run(command);
            assertEquals("", run.err());
            assertPlain(run.out());
        }
    }

    @Test
    void keepsEveryNameInTheSnapshot() throws Exception {
        var file = folder.resolve("snapshot.json").toString();
        assertEquals(0, run("snapshot", "-o", file).code());
        var direct =
                CommandRun.in(
                        folder, "audit", "--host", engine.address(), "--format", "csv", "--all");
        var saved = CommandRun.in(folder, "audit", "--snapshot", file, "--format", "csv", "--all");
        assertEquals(direct.out(), saved.out());
    }

    private CommandRun run(String... arguments) {
        var all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--host", engine.address()));
        return CommandRun.in(folder, Map.of(), 200, all.toArray(String[]::new));
    }

    /// No control character but line ends, and nothing that turns the reading direction.
    private static void assertPlain(String text) {
        text.codePoints()
                .filter(
                        c ->
                                (Character.isISOControl(c) && c != '\n' && c != '\r')
                                        || Character.getType(c) == Character.FORMAT
                                        || Character.getType(c) == Character.SURROGATE
                                        || c == 0x2028
                                        || c == 0x2029)
                .findFirst()
                .ifPresent(
                        c -> {
                            var at = text.indexOf(c);
                            throw new AssertionError(
                                    "U+%04X after %s"
                                            .formatted(
                                                    c, text.substring(Math.max(0, at - 200), at)));
                        });
    }

    private static void assertHarmlessPage(String html) throws Exception {
        var script = html.split("<script", -1).length - 1;
        assertEquals(1, script, "scripts");
        assertFalse(html.contains("<img"), "an image");
        var page =
                DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(
                                new InputSource(
                                        new StringReader(
                                                html.replaceFirst("(?i)<!doctype html>", "")
                                                        .replaceFirst(
                                                                "(?s)<script>.*?</script>", ""))));
        assertEquals("html", page.getDocumentElement().getTagName());
    }

    private static void assertNoFormula(String csv) {
        var quoted = false;
        var start = true;
        for (var i = 0; i < csv.length(); i++) {
            var c = csv.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (start && "=+-@\t\r".indexOf(c) >= 0 && !(c == '\r' && !quoted)) {
                throw new AssertionError("a formula: " + csv.substring(i, i + 30));
            }
            start = (c == '"' && start) || (!quoted && (c == ',' || c == '\n'));
        }
        assertFalse(quoted, "an open quote");
    }
}
