package io.hullwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hullwright.support.CommandRun;
import io.hullwright.support.FakeTrivy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What was decided elsewhere, and what was written for elsewhere, is read back.
class ScanImportTest {

    @TempDir private Path home;
    private Path project;
    private Path ours;

    @BeforeEach
    void scanOnce() throws IOException {
        project = Files.createDirectory(home.resolve("project"));
        ours = home.resolve(".hullwright.yaml");
        FakeTrivy.printing(home, ScanDecisionsTest.LODASH);
        assertEquals(1, scan().code());
    }

    @ParameterizedTest
    @CsvSource({
        "openvex, not-affected",
        "openvex, fixed",
        "openvex, false-positive",
        "cyclonedx, not-affected",
        "cyclonedx, fixed",
        "cyclonedx, false-positive",
        "trivyignore, accepted",
        "snyk, accepted",
        "snyk, false-positive",
    })
    void whatIsWrittenIsReadBack(String format, String state) throws IOException {
        assertEquals(0, decide(state).code());
        var written = home.resolve("written");
        Files.writeString(written, run("scan", "decisions", "--format", format).out());
        var before = Files.readString(ours);
        var again = run("scan", "import", written.toString());
        assertEquals("Taken over: 0.\nDecided already: 1.\n", again.out(), again::toString);
        Files.delete(ours);
        var run = run("scan", "import", written.toString(), "--by", "me");
        assertEquals("Taken over: 1.\n", run.out(), run::toString);
        var after = Files.readString(ours);
        for (var part :
                List.of(
                        "purl: ",
                        "installed: ",
                        "fixed: ",
                        "severity: ",
                        "state: ",
                        "until: ",
                        "justification: ")) {
            assertEquals(line(before, part), line(after, part));
        }
        assertTrue(line(after, "reason: ").contains("not reachable"), after);
        assertEquals(0, scan().code());
    }

    @Test
    void whatNoScanFoundIsLeftOut() throws IOException {
        var vex = home.resolve("vex.json");
        Files.writeString(
                vex,
                """
                {"@context": "https://openvex.dev/ns/v0.2.0", "author": "x", "statements": [
                 {"vulnerability": {"name": "CVE-1"}, "products": [{"@id": "pkg:npm/lodash@1"}],
                  "status": "not_affected", "justification": "component_not_present"},
                 {"vulnerability": {"name": "CVE-2019-10744"},
                  "products": [{"@id": "pkg:npm/other@4.17.4"}], "status": "fixed"},
                 {"vulnerability": {"name": "CVE-2019-10744"},
                  "products": [{"@id": "pkg:npm/lodash@4.17.4"}], "status": "affected"}]}
                """);
        var run = run("scan", "import", vex.toString());
        assertTrue(run.out().startsWith("Taken over: 0.\nLeft out: 2,"), run::out);
        assertFalse(Files.exists(ours));
        assertEquals(1, scan().code());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "{}",
                "[1]",
                "a: b",
                "vulnerabilities:\n  - id: x\n    expired_at: soon\n"
            })
    void anotherFileIsWrongUse(String text) throws IOException {
        var file = Files.writeString(home.resolve("other"), text);
        var run = run("scan", "import", file.toString());
        assertEquals(2, run.code(), run::toString);
        assertTrue(run.err().endsWith("(HW-265)\n"), run::err);
    }

    private static String line(String text, String part) {
        return text.lines().filter(line -> line.contains(part)).findFirst().orElse("");
    }

    private CommandRun decide(String state) {
        var report = home.resolve("scan.json");
        try {
            Files.writeString(report, scan("--format", "json").out());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        var arguments =
                new ArrayList<>(List.of("scan", "decide", "CVE-2019-10744", "lodash", "--scan"));
        arguments.addAll(List.of(report.toString(), "--reason", "not reachable", "--by", "me"));
        arguments.addAll(List.of("--state", state));
        if (state.equals("accepted")) {
            arguments.addAll(List.of("--until", "2027-11-24"));
        }
        if (state.equals("not-affected")) {
            arguments.addAll(List.of("--justification", "vulnerable_code_not_in_execute_path"));
        }
        return run(arguments.toArray(String[]::new));
    }

    private CommandRun run(String... arguments) {
        return CommandRun.in(home, Map.of("PATH", home + ":/usr/bin:/bin"), arguments);
    }

    private CommandRun scan(String... options) {
        var arguments = new ArrayList<>(List.of("scan", "fs", project.toString(), "--offline"));
        arguments.addAll(List.of(options));
        return run(arguments.toArray(String[]::new));
    }
}
