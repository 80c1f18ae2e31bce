package io.hullwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hullwright.support.CommandRun;
import io.hullwright.support.FakeEngine;
import io.hullwright.support.FakeObjects;
import io.hullwright.support.RealEngines;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandsTest {

    private static final String SAMPLE = "This is the embedded sample, not an engine of yours.";
    private static final String FORMATS = "console,json,sarif,html,markdown,junit,csv,pdf";
    private static final Pattern CHECKLIST_LINE =
            Pattern.compile("  \\[.] [a-z0-9-]+/\\d+  [a-z-]+");

    @TempDir Path folder;

    private CommandRun run(String... arguments) {
        return CommandRun.in(folder, Map.of(), arguments);
    }

    private CommandRun withoutEngine(String... arguments) {
        var nowhere = Map.of("DOCKER_HOST", "unix://" + folder.resolve("none.sock"));
        return CommandRun.in(folder, nowhere, arguments);
    }

    @ParameterizedTest
    @CsvSource({"critical,1", "high,1", "medium,1", "low,1", "info,1", "never,0", "HIGH,1"})
    void theExitCodeSaysWhetherSomethingGraveFails(String least, int code) {
        assertEquals(code, run("audit", "--sample", "--fail-on", least).code());
    }

    @ParameterizedTest
    @CsvSource({"critical,0", "high,1"})
    void onlyTheNamedSeverityAndAboveCount(String least, int code) {
        try (var engine = FakeEngine.start()) {
            engine.containers(List.of(FakeObjects.container(1)));
            var run = run("audit", "--host", engine.address(), "--fail-on", least);
            assertEquals(code, run.code(), run.out() + run.err());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "console,This is the embedded sample",
        "json,{",
        "sarif,{",
        "html,<!DOCTYPE html>",
        "markdown,## Hullwright",
        "junit,<?xml",
        "csv,'id,check,title,'",
        "pdf,%PDF-"
    })
    void everyFormatCanBeChosen(String format, String start) {
        var run = run("audit", "--sample", "--format", format, "--fail-on", "never");
        assertEquals(0, run.code(), run.err());
        assertTrue(run.out().startsWith(start), run.firstLine());
        assertEquals("", run.err());
    }

    @Test
    void anUnknownFormatNamesTheKnownOnes() {
        var run = run("audit", "--sample", "--format", "xml");
        assertEquals(2, run.code());
        for (var format : FORMATS.split(",", -1)) {
            assertTrue(run.err().contains(format.toUpperCase(Locale.ROOT)), run.err());
        }
    }

    @Test
    void aReportGoesToAFileAlone() throws IOException {
        var file = folder.resolve("report.json");
        Files.writeString(file, "old");
        var run = run("audit", "--sample", "--format", "json", "-o", file.toString());
        assertEquals("", run.out() + run.err());
        assertEquals(1, run.code());
        assertEquals("hullwright.audit/1", json(Files.readString(file)).path("schema").asText());
    }

    @Test
    void aReportThatCannotBeWrittenIsWrongUse() {
        var run = run("audit", "--sample", "-o", folder.resolve("no/such/folder").toString());
        assertEquals(2, run.code());
        assertTrue(run.err().contains("(HW-140)"), run.err());
    }

    @Test
    void allAddsWhatPasses() throws IOException {
        var some = json(run("audit", "--sample", "--format", "json").out());
        var all = json(run("audit", "--sample", "--format", "json", "--all").out());
        var sum = all.path("summary");
        assertFalse(verdicts(some).contains("pass"));
        assertEquals(
                sum.path("pass").asInt()
                        + sum.path("fail").asInt()
                        + sum.path("unknown").asInt()
                        + sum.path("notApplicable").asInt()
                        + sum.path("waived").asInt(),
                all.path("findings").size());
        assertEquals(some.path("summary"), sum);
    }

    private static Set<String> verdicts(JsonNode report) {
        var verdicts = new HashSet<String>();
        report.path("findings").forEach(finding -> verdicts.add(finding.path("verdict").asText()));
        return verdicts;
    }

    @Test
    void quietLeavesTheHintsOut() {
        var quiet = run("audit", "--sample", "--quiet").out();
        assertTrue(quiet.startsWith(SAMPLE + "\n"));
        assertFalse(quiet.contains("Next:"));
        assertTrue(run("audit", "--sample").out().contains("\nNext: hullwright explain PRV-001\n"));
    }

    @Test
    void aWaiverTakesARiskOffTheExitCode() throws IOException {
        try (var engine = FakeEngine.start()) {
            engine.containers(List.of(FakeObjects.container(1)));
            var before = json(audit(engine, "--fail-on", "never").out());
            var accepted = new StringBuilder("waivers:\n");
            before.path("findings")
                    .forEach(
                            finding -> {
                                if (finding.path("severity").asText().equals("high")) {
                                    accepted.append("  - check: ")
                                            .append(finding.path("check").asText())
                                            .append("\n    subject: \"*\"\n    reason: a test\n")
                                            .append("    by: me\n    until: 2026-12-31\n");
                                }
                            });
            Files.writeString(folder.resolve("w.yaml"), accepted);
            assertEquals(1, audit(engine).code());
            assertEquals(0, audit(engine, "--waivers", folder + "/w.yaml").code());
            Files.move(folder.resolve("w.yaml"), folder.resolve(".hullwright.yaml"));
            assertEquals(0, audit(engine).code());
        }
    }

    private CommandRun audit(FakeEngine engine, String... more) {
        var arguments =
                new ArrayList<>(List.of("audit", "--host", engine.address(), "--format", "json"));
        arguments.addAll(List.of(more));
        return run(arguments.toArray(String[]::new));
    }

    @Test
    void whatIsNotUnderstoodIsWrongUse() {
        assertEquals(
                new CommandRun(
                        2,
                        "",
                        """
                        Unknown option: '--fale-on'.
                        Possible solutions: --fail-on
                        `hullwright audit --help` lists what can be given. (HW-152)
                        """),
                run("audit", "--fale-on"));
        assertEquals(
                new CommandRun(
                        2,
                        "",
                        """
                        Unmatched argument at index 0: 'adit'.
                        Did you mean: hullwright audit?
                        `hullwright --help` lists what can be given. (HW-152)
                        """),
                run("adit"));
        assertEquals(
                new CommandRun(
                        2,
                        "",
                        """
                        Invalid value for option '--fail-on': expected one of [CRITICAL, HIGH, \
                        MEDIUM, LOW, INFO, NEVER] (case-insensitive) but was 'grave'.
                        `hullwright audit --help` lists what can be given. (HW-152)
                        """),
                run("audit", "--fail-on", "grave"));
    }

    @Test
    void anEngineThatIsNotThereIsNotWrongUse() {
        var run = withoutEngine("audit");
        assertEquals(new CommandRun(3, "", run.err()), run);
        assertTrue(run.err().contains("(HW-101)"), run.err());
    }

    @Test
    void anUnknownContextIsNeverTheLocalEngine() {
        var run = run("audit", "--context", "staging");
        assertEquals(new CommandRun(2, "", run.err()), run);
        assertTrue(run.err().contains("(HW-111)"), run.err());
    }

    @Test
    void withoutArgumentsAndEngineTheSampleIsAudited() {
        var run = withoutEngine();
        assertEquals(0, run.code());
        assertEquals(SAMPLE, run.firstLine());
        assertTrue(run.err().contains("(HW-101)"), run.err());
    }

    @Test
    void withoutArgumentsTheEngineIsAudited() {
        try (var engine = FakeEngine.start()) {
            engine.containers(List.of(FakeObjects.container(1)));
            var run = CommandRun.in(folder, Map.of("DOCKER_HOST", engine.address()));
            assertEquals(1, run.code());
            assertTrue(run.firstLine().startsWith("Docker Engine 29.1.0 at " + engine.address()));
            assertEquals("", run.err());
        }
    }

    @Test
    void everyCheckIsListedAndExplained() {
        var checks = run("checks");
        assertEquals(0, checks.code());
        var ids =
                checks.out()
                        .lines()
                        .filter(line -> line.matches("[A-Z]{3}-\\d{3}  .*"))
                        .map(line -> line.substring(0, 7))
                        .toList();
        assertTrue(ids.size() >= 150, "" + ids.size());
        assertTrue(checks.out().contains(ids.size() + " checks."));
        for (var id : ids) {
            var explained = run("explain", id);
            assertEquals(0, explained.code());
            assertTrue(explained.out().startsWith(id + "  "));
            explained.out().lines().forEach(line -> assertTrue(line.length() <= 100, line));
        }
        assertEquals(run("explain", "PRV-001"), run("explain", "prv-001"));
    }

    @Test
    void anUnknownCheckIsWrongUse() {
        var run = run("explain", "PRV-999");
        assertEquals(new CommandRun(2, "", run.err()), run);
        assertTrue(run.err().contains("(HW-151)"), run.err());
    }

    @Test
    void theChecklistHas120LinesEachWithItsStateAndWhatAnswersIt() {
        var run = run("checklist", "--sample");
        assertEquals(0, run.code());
        var lines = run.out().lines().toList();
        assertEquals(120, lines.stream().filter(l -> CHECKLIST_LINE.matcher(l).matches()).count());
        assertEquals(120, lines.stream().filter(l -> l.startsWith("      Answered by ")).count());
        assertEquals(0, lines.stream().filter(l -> l.startsWith("      Question: ")).count());
        var asked = run("checklist", "--sample", "--questions").out().lines().toList();
        assertTrue(asked.stream().anyMatch(line -> line.startsWith("      Question: ")));
        assertTrue(asked.stream().anyMatch(line -> line.startsWith("      Evidence: ")));
        asked.forEach(line -> assertTrue(line.length() <= 80, line));
    }

    @Test
    void aSnapshotIsAuditedLikeItsEngine() throws IOException {
        try (var engine = FakeEngine.start()) {
            engine.containers(List.of(FakeObjects.container(1)));
            var file = folder.resolve("s.json").toString();
            assertEquals(
                    new CommandRun(0, "", ""),
                    run("snapshot", "--host", engine.address(), "-o", file));
            var live = json(run("audit", "--host", engine.address(), "--format", "json").out());
            var saved = json(run("audit", "--snapshot", file, "--format", "json").out());
            assertEquals(withoutTimes(live), withoutTimes(saved));
        }
    }

    @Test
    void aSnapshotThatIsNotThereIsWrongUse() {
        var run = run("audit", "--snapshot", folder.resolve("none.json").toString());
        assertEquals(2, run.code());
        assertTrue(run.err().contains("(HW-120)"), run.err());
    }

    @Test
    void aRiskIsAcceptedByIdAndByName() throws IOException {
        var report = json(run("audit", "--sample", "--format", "json").out());
        var first = report.path("findings").path(0);
        var id = first.path("id").asText();
        var until = List.of("--reason", "a test", "--until", "2026-12-31", "--by", "me");
        assertEquals(0, waive(id.substring(0, 12), until, "--sample").code());
        assertEquals(0, waive("prv-004@shop-*", until).code());
        var file = Files.readString(folder.resolve(".hullwright.yaml"));
        assertTrue(file.contains("check: \"" + first.path("check").asText() + "\""), file);
        assertTrue(file.contains("subject: \"shop-*\""), file);
        var after = json(run("audit", "--sample", "--format", "json").out());
        assertTrue(after.path("summary").path("waived").asInt() > 1);
    }

    @ParameterizedTest
    @CsvSource({
        "PRV-004@x,a,2026-11-23,is past",
        "PRV-004@x,a,soon,is not a day",
        "PRV-004@x,' ',2026-12-31,no reason",
        "PRV-999@x,a,2026-12-31,no check",
        "abc,a,2026-12-31,names 0 findings"
    })
    void aWaiverThatIsNoneIsWrongUse(String finding, String reason, String until, String says) {
        var run = waive(finding, List.of("--reason", reason, "--until", until), "--sample");
        assertEquals(2, run.code());
        assertTrue(run.err().contains(says), run.err());
        assertTrue(run.err().contains("(HW-133)"), run.err());
        assertFalse(Files.exists(folder.resolve(".hullwright.yaml")));
    }

    private CommandRun waive(String finding, List<String> options, String... more) {
        var arguments = new ArrayList<>(List.of("waive", finding));
        arguments.addAll(options);
        arguments.addAll(List.of(more));
        return run(arguments.toArray(String[]::new));
    }

    @Test
    void theDoctorSaysWhatIsHereAndWhatHangs() throws IOException {
        var programs = Files.createDirectory(folder.resolve("bin"));
        program(programs, "docker", "echo Docker version 1.2.3, build abc");
        program(programs, "nginx", "echo nginx version: nginx/9.9 >&2");
        program(programs, "trivy", "touch '" + folder.resolve("ran") + "'");
        program(programs, "snyk", "exec sleep 60");
        var path = programs + ":" + folder.resolve("missing");
        var socket = "unix://" + folder.resolve("none.sock");
        var run = CommandRun.in(folder, Map.of("PATH", path, "DOCKER_HOST", socket), "doctor");
        assertEquals(0, run.code());
        for (var line :
                List.of(
                        "[ ] Docker Engine is not here",
                        "[+] Docker client: Docker version 1.2.3, build abc",
                        "[ ] Docker Compose is not here",
                        "[+] Trivy: " + programs + "/trivy, not trusted yet: hullwright scan trust",
                        "[+] Snyk: no version within 5 s",
                        "[+] nginx: nginx version: nginx/9.9",
                        "[ ] ShellCheck is not here")) {
            assertTrue(run.out().contains("\n" + line + "\n"), run.out());
        }
        assertFalse(Files.exists(folder.resolve("ran")), "a Trivy that nobody trusts was run");
    }

    private static void program(Path folder, String name, String script) throws IOException {
        var file = folder.resolve(name);
        Files.writeString(file, "#!/bin/sh\nPATH=/usr/bin:/bin\n" + script + "\n");
        assertTrue(file.toFile().setExecutable(true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "audit",
                "watch",
                "checklist",
                "checks",
                "explain",
                "snapshot",
                "waive",
                "doctor"
            })
    void helpFitsTheTerminal(String command) {
        var run = command.isEmpty() ? run("--help") : run(command, "--help");
        assertEquals(new CommandRun(0, run.out(), ""), run);
        assertTrue(run.out().startsWith("Usage: hullwright" + (" " + command).stripTrailing()));
        run.out().lines().forEach(line -> assertTrue(line.length() <= 80, line));
    }

    @Test
    void saysItsVersion() {
        var run = run("--version");
        assertEquals(0, run.code());
        assertTrue(run.out().matches("Hullwright \\S+\n"), run.out());
    }

    @Test
    void twoRunsOnTheSameStateAreEqual() throws IOException {
        for (var engine : RealEngines.all()) {
            var file = folder.resolve(engine.name() + ".json").toString();
            assertEquals(0, run("snapshot", "--host", engine.address(), "-o", file).code());
            var first = run("audit", "--snapshot", file, "--format", "json", "--all");
            var second = run("audit", "--snapshot", file, "--format", "json", "--all");
            assertEquals(withoutTimes(json(first.out())), withoutTimes(json(second.out())));
        }
    }

    private static JsonNode json(String text) throws IOException {
        return new ObjectMapper().readTree(text.getBytes(StandardCharsets.UTF_8));
    }

    private static JsonNode withoutTimes(JsonNode report) {
        if (report instanceof ObjectNode object) {
            object.remove(List.of("takenAt", "durationMillis"));
        }
        return report;
    }
}
