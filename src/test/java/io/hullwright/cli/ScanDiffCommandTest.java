package io.hullwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
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

/// What people and pipelines are told of two scans of a folder.
class ScanDiffCommandTest {

    @TempDir private Path home;
    private Path project;

    @BeforeEach
    void scanTwice() throws IOException {
        project = Files.createDirectory(home.resolve("project"));
        found("CVE-1 HIGH", "CVE-2 LOW");
        scan();
    }

    @Test
    void saysWhatChangedAndWhy() throws IOException {
        found("CVE-1 CRITICAL", "CVE-3 HIGH");
        scan();
        var run = run("scan", "diff", project.toString());
        assertEquals(0, run.code(), run::toString);
        var expected =
                """
                from #1 PROJECT
                to   #2 PROJECT

                New ─ 1
                  ▲ high     CVE-3            a 1.0 · files

                Changed ─ 1
                  ■ critical CVE-1            a: severity high → critical · advisory

                Gone ─ 1
                  ○ low      CVE-2            a 1.0 · files

                In all: 1 new, 1 changed, 1 gone
                """;
        assertEquals(expected, shown(run));
        assertEquals(run.out(), run("scan", "diff", "1", "#2").out());
        assertTrue(run.out().lines().allMatch(line -> line.length() <= 80), run::out);
        var json =
                new ObjectMapper()
                        .readTree(run("scan", "diff", "1", "2", "--format", "json").out());
        assertEquals("{\"new\":1,\"changed\":1,\"gone\":1}", json.path("summary").toString());
        assertEquals("advisory", json.path("changes").path(1).path("cause").asText());
        assertEquals(2, json.path("after").path("number").asInt());
    }

    private String shown(CommandRun run) {
        var head = "(?s)(from #1|to   #2) .*?\n(?=to|\n)";
        return run.out().replaceAll(head, "$1 PROJECT\n").replaceAll("─+", "─");
    }

    @Test
    void aPipelineFailsForWhatIsNewOrWorse() throws IOException {
        found("CVE-1 HIGH", "CVE-2 LOW", "CVE-3 MEDIUM");
        assertEquals(0, scan("--only-new").code());
        found("CVE-1 HIGH", "CVE-2 CRITICAL", "CVE-3 MEDIUM");
        var worse = scan("--only-new");
        assertEquals(1, worse.code(), worse::toString);
        assertTrue(worse.out().contains("In all: 1 vulnerability"), worse::out);
        assertTrue(words(worse).contains("is compared with scan #"), worse::out);
        assertEquals(1, scan().code());
        assertEquals(0, run("scan", "diff", "1", "2", "--fail-on", "high").code());
    }

    @Test
    void diffFailsWhenAsked() throws IOException {
        found("CVE-1 HIGH", "CVE-9 HIGH");
        scan();
        assertEquals(1, run("scan", "diff", "1", "2", "--fail-on", "high").code());
        assertEquals(0, run("scan", "diff", "1", "2", "--fail-on", "critical").code());
    }

    @Test
    void withoutAnEarlierScanAllOfItIsNew() throws IOException {
        var other = Files.createDirectory(home.resolve("other"));
        var run = run("scan", "fs", other.toString(), "--offline", "--only-new");
        assertEquals(1, run.code());
        assertTrue(words(run).contains("all of it is new"), run::out);
    }

    @Test
    void whatIsNotKeptCannotBeCompared() throws IOException {
        var run = run("scan", "diff", "shop/web:1");
        assertEquals(2, run.code());
        assertTrue(run.err().endsWith("(HW-262)\n"), run::err);
        assertTrue(run("scan", "diff", "1").err().endsWith("(HW-262)\n"));
        Files.delete(home.resolve(".local/share/hullwright/scans.db"));
        Files.createDirectories(home.resolve(".local/share/hullwright/scans.db"));
        var blind = scan("--only-new");
        assertEquals(3, blind.code(), blind::toString);
    }

    private static String words(CommandRun run) {
        return run.out().replaceAll("\\s+", " ");
    }

    private void found(String... rows) throws IOException {
        var all = new ArrayList<String>();
        for (var row : rows) {
            var words = row.split(" ", -1);
            all.add(
                    """
                    {"VulnerabilityID": "%s", "PkgName": "a", "InstalledVersion": "1.0",
                     "Severity": "%s"}"""
                            .formatted(words[0], words[1]));
        }
        FakeTrivy.printing(
                home,
                """
                {"SchemaVersion": 2, "Results": [{"Target": "go.mod", "Class": "lang-pkgs",
                 "Type": "gomod", "Vulnerabilities": [%s]}]}"""
                        .formatted(String.join(",", all)));
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
