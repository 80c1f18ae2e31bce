package io.hullwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.hullwright.support.CommandRun;
import io.hullwright.support.FakeTrivy;
import io.hullwright.support.RealTrivy;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Decided once: it holds while nothing changes, and other tools hear of it.
class ScanDecisionsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    static final String LODASH =
            """
            {"SchemaVersion": 2, "Results": [{"Target": "package-lock.json",
             "Class": "lang-pkgs", "Type": "npm", "Vulnerabilities": [
              {"VulnerabilityID": "CVE-2019-10744", "PkgName": "lodash",
               "PkgIdentifier": {"PURL": "pkg:npm/lodash@4.17.4"}, "InstalledVersion": "4.17.4",
               "FixedVersion": "4.17.12", "Severity": "CRITICAL"}]}]}
            """;

    @TempDir private Path home;
    private Path project;
    private Path report;

    @BeforeEach
    void makeProject() throws IOException {
        project = Files.createDirectory(home.resolve("project"));
        report = home.resolve("scan.json");
    }

    @Test
    void whatIsDecidedDoesNotFail() throws IOException {
        found(LODASH);
        assertEquals(1, scan().code());
        assertEquals(0, decide("--until", "2026-11-24").code());
        var run = scan();
        assertEquals(0, run.code(), run::toString);
        assertTrue(run.out().contains("1 decided: CVE-2019-10744 of lodash (accepted)"), run::out);
        assertFalse(run.out().contains("■"), run::out);
        var row = row(scan("--format", "json"));
        assertEquals("critical", row.path("severity").asText());
        assertEquals(
                JSON.readTree(
                        """
                        {"state":"accepted","justification":"","reason":"not reachable",
                         "by":"ana","on":"2026-11-24","until":"2026-11-24","holds":true,
                         "reopened":null}
                        """),
                row.path("decision"));
    }

    @ParameterizedTest
    @CsvSource({
        "4.17.12\",'4.17.13\"',the fix was 4.17.12 and is 4.17.13",
        "CRITICAL,HIGH,the severity was critical and is high",
        "InstalledVersion\": \"4.17.4,'InstalledVersion\": \"4.17.5',the version was 4.17.4 and is",
    })
    void reopensWhenWhatItRestsOnChanges(String part, String other, String says)
            throws IOException {
        found(LODASH);
        decide("--until", "2027-11-24");
        assertEquals(0, scan().code());
        assertTrue(LODASH.contains(part));
        FakeTrivy.printing(home, LODASH.replace(part, other));
        var run = scan();
        assertEquals(1, run.code(), run::toString);
        var words = run.out().replaceAll("\\s+", " ");
        assertTrue(words.contains("? decide again: " + says), run::out);
    }

    @Test
    void reopensAfterItsLastDay() throws IOException {
        found(LODASH);
        decide("--until", "2026-11-23");
        var run = scan();
        assertEquals(1, run.code());
        assertTrue(run.out().contains("it counted until 2026-11-23"), run::out);
        assertTrue(export("openvex").err().startsWith("1 left out"));
    }

    @Test
    void isAboutThisPackageAlone() throws IOException {
        found(LODASH);
        decide("--until", "2027-11-24");
        FakeTrivy.printing(
                home, LODASH.replace("npm/lodash@", "npm/lodash-es@").replace("\"lodash", "\"l"));
        assertEquals(1, scan().code());
        FakeTrivy.printing(home, LODASH.replace("CVE-2019-10744", "CVE-2019-10745"));
        assertEquals(1, scan().code());
    }

    @Test
    void staysOffOtherImages() throws IOException {
        found(LODASH);
        var only = decide("--until", "2027-11-24", "--image", project.toString());
        assertEquals(0, only.code(), only::toString);
        assertEquals(0, scan().code());
        var file = home.resolve(".hullwright.yaml");
        Files.writeString(file, Files.readString(file).replace(project.toString(), "shop/other"));
        assertEquals(1, scan().code());
    }

    @Test
    void leavesTheRestOfTheFileAlone() throws IOException {
        found(LODASH);
        var file = home.resolve(".hullwright.yaml");
        var before =
                """
                # ours
                waivers:
                  - check: "PRV-004" # why
                    subject: "x"
                    reason: "r"
                    by: "b"
                    until: "2027-01-01"
                """;
        Files.writeString(file, before);
        decide("--until", "2027-11-24");
        decide("--until", "2027-11-25");
        var after = Files.readString(file);
        assertTrue(after.endsWith(before.substring(before.indexOf("waivers"))), after);
        assertTrue(after.startsWith("# ours\ndecisions:\n  - id: \"CVE-2019-10744\"\n"), after);
        assertEquals(2, after.lines().filter(line -> line.startsWith("  - id")).count());
        var waive =
                CommandRun.in(
                        home,
                        "waive",
                        "PRV-004@y",
                        "--reason",
                        "a",
                        "--until",
                        "2027-01-01",
                        "--sample");
        assertEquals(0, waive.code(), waive::toString);
        assertEquals(0, scan().code());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "decisions: x",
                "decisions: [1]",
                "decisions: [{id: CVE-2019-10744, package: lodash, state: accepted, reason: a,"
                        + " by: b, on: 2026-11-24}]",
                "decisions: [{id: CVE-2019-10744, package: lodash, state: not-affected, reason: a,"
                        + " by: b, on: 2026-11-24}]",
                "decisions: [{id: CVE-2019-10744, package: lodash, state: fine, reason: a, by: b,"
                        + " on: 2026-11-24}]",
                "decisions: [{id: CVE-2019-10744, package: lodash, state: fixed, by: b,"
                        + " on: 2026-11-24}]",
                "decisions: [{id: CVE-2019-10744, package: lodash, state: fixed, reason: a, by: b,"
                        + " on: soon}]"
            })
    void whatIsNotDecidedProperlyIsWrongUse(String text) throws IOException {
        found(LODASH);
        Files.writeString(home.resolve(".hullwright.yaml"), text);
        var run = scan();
        assertEquals(2, run.code());
        assertTrue(run.err().endsWith("(HW-221)\n"), run::err);
    }

    @Test
    void decidesOnlyWhatWasFound() throws IOException {
        found(LODASH);
        var run =
                CommandRun.in(
                        home,
                        "scan",
                        "decide",
                        "CVE-1",
                        "lodash",
                        "--scan",
                        report.toString(),
                        "--state",
                        "fixed",
                        "--reason",
                        "a");
        assertEquals(2, run.code());
        assertTrue(run.err().endsWith("(HW-223)\n"), run::err);
        var without = decide();
        assertEquals(2, without.code(), "accepted without an end");
        assertTrue(without.err().endsWith("(HW-224)\n"), without::err);
    }

    /// Real Trivy says nothing any more of what was decided, and still says all the rest.
    @Test
    void silencesTrivyItself() throws Exception {
        var trivy = RealTrivy.program();
        var cache = RealTrivy.cacheIn(home);
        Files.writeString(
                project.resolve("package-lock.json"),
                """
                {"name":"a","version":"1.0.0","lockfileVersion":3,
                 "packages":{"":{"dependencies":{"lodash":"4.17.4"}},
                  "node_modules/lodash":{"version":"4.17.4"}}}
                """);
        var options =
                List.of("--trivy", trivy, "--trivy-cache", cache.toString(), "--format", "json");
        var first = scan(options.toArray(String[]::new));
        Files.writeString(report, first.out());
        var all = byTrivy(trivy, cache, List.of());
        assertTrue(
                all.contains("CVE-2019-10744") && all.contains("CVE-2021-23337"), all.toString());
        var decided =
                decide(
                        "--state",
                        "not-affected",
                        "--justification",
                        "vulnerable_code_not_in_execute_path");
        assertEquals(0, decided.code(), decided::toString);
        var rest = new TreeSet<>(all);
        rest.remove("CVE-2019-10744");
        for (var format : List.of("openvex", "trivyignore")) {
            var file = home.resolve(format.equals("openvex") ? "vex.json" : "ignore.yaml");
            Files.writeString(file, export(format).out());
            var option = format.equals("openvex") ? "--vex" : "--ignorefile";
            assertEquals(rest, byTrivy(trivy, cache, List.of(option, file.toString())), format);
        }
        assertEquals(
                "true",
                row(scan(options.toArray(String[]::new))).path("decision").path("holds").asText());
    }

    private Set<String> byTrivy(String trivy, Path cache, List<String> options) throws Exception {
        var out = home.resolve("by-hand.json");
        var command =
                new ArrayList<>(
                        List.of(
                                trivy,
                                "fs",
                                "--cache-dir",
                                cache.toString(),
                                "--skip-db-update",
                                "--skip-java-db-update",
                                "--offline-scan",
                                "--scanners",
                                "vuln",
                                "--format",
                                "json",
                                "--output",
                                out.toString()));
        command.addAll(options);
        command.add(project.toString());
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), said);
        var ids = new TreeSet<String>();
        JSON.readTree(out.toFile())
                .findValues("VulnerabilityID")
                .forEach(id -> ids.add(id.asText()));
        return ids;
    }

    private void found(String trivyReport) throws IOException {
        FakeTrivy.printing(home, trivyReport);
        Files.writeString(report, scan("--format", "json").out());
    }

    private static JsonNode row(CommandRun run) throws IOException {
        for (var row : JSON.readTree(run.out()).path("vulnerabilities")) {
            if (row.path("id").asText().equals("CVE-2019-10744")) {
                return row;
            }
        }
        throw new AssertionError(run.toString());
    }

    private CommandRun decide(String... options) {
        var arguments =
                new ArrayList<>(
                        List.of(
                                "scan",
                                "decide",
                                "CVE-2019-10744",
                                "lodash",
                                "--scan",
                                report.toString(),
                                "--reason",
                                "not reachable",
                                "--by",
                                "ana"));
        arguments.addAll(List.of(options));
        if (!arguments.contains("--state")) {
            arguments.addAll(List.of("--state", "accepted"));
        }
        return CommandRun.in(home, arguments.toArray(String[]::new));
    }

    private CommandRun export(String format) {
        return CommandRun.in(home, "scan", "decisions", "--format", format);
    }

    private CommandRun scan(String... options) {
        var arguments = new ArrayList<>(List.of("scan", "fs", project.toString(), "--offline"));
        arguments.addAll(List.of("--scanners", "vuln"));
        arguments.addAll(List.of(options));
        var path = Map.of("PATH", home + ":/usr/bin:/bin");
        return CommandRun.in(home, path, arguments.toArray(String[]::new));
    }
}
