package io.hullwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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

class ScanHistoryTest {

    private static final String TWO =
            """
            {"SchemaVersion": 2, "Results": [{"Target": "go.mod", "Class": "lang-pkgs",
             "Type": "gomod", "Vulnerabilities": [
              {"VulnerabilityID": "CVE-2024-1", "PkgName": "a", "InstalledVersion": "1.0",
               "FixedVersion": "1.1", "Severity": "HIGH"},
              {"VulnerabilityID": "CVE-2024-2", "PkgName": "b", "InstalledVersion": "1.0",
               "Severity": "LOW"}]}]}
            """;

    @TempDir private Path home;
    private Path project;

    @BeforeEach
    void makeProject() throws IOException {
        project = Files.createDirectory(home.resolve("project"));
    }

    @Test
    void showsWhatWasScanned() {
        assertEquals("No scan was kept yet: hullwright scan all\n", run("scan", "history").out());
        FakeTrivy.printing(home, TWO);
        assertEquals(1, scan().code());
        var run = run("scan", "history");
        assertEquals("", run.err());
        assertTrue(run.firstLine().startsWith("folder /"), run::out);
        assertTrue(run.out().contains("#1    2026-11-24 09:30Z"), run::out);
        assertTrue(run.out().contains(" 1 high, 1 low\n"), run::out);
        assertEquals(run.out(), run("scan", "history", project.toString()).out());
        assertTrue(run("scan", "history", "other").out().startsWith("No scan"));
    }

    @Test
    void theReportSaysSinceWhen() throws IOException {
        FakeTrivy.printing(home, TWO);
        var report = new ObjectMapper().readTree(scan("--format", "json").out());
        for (var row : report.path("vulnerabilities")) {
            assertEquals("2026-11-24T09:30:00Z", row.path("firstSeen").asText());
        }
    }

    @Test
    void aScanThatFailsIsNotKept() {
        FakeTrivy.of(home, "exit 1");
        assertEquals(3, scan().code());
        assertFalse(Files.exists(data().resolve("scans.db")));
    }

    @Test
    void aScanGoesOnWithoutAHistory() throws IOException {
        FakeTrivy.printing(home, TWO);
        Files.createDirectories(data().resolve("scans.db"));
        var run = scan();
        assertEquals(1, run.code());
        var words = run.out().replaceAll("\\s+", " ");
        assertTrue(words.contains("Note: this scan was not kept:"), words);
        assertTrue(words.contains("(HW-260)"), words);
    }

    @Test
    void aDamagedHistoryIsSaid() throws IOException {
        FakeTrivy.printing(home, TWO);
        Files.createDirectories(data());
        Files.writeString(data().resolve("scans.db"), "x".repeat(10_000));
        var run = scan();
        assertEquals(1, run.code());
        assertTrue(run.out().contains("Note: the history of scans was damaged"), run::out);
        assertTrue(
                CommandRun.names(data()).contains("scans.db.damaged-20261124T093000Z"),
                () -> CommandRun.names(data()).toString());
        Files.writeString(data().resolve("scans.db"), "x".repeat(10_000));
        assertTrue(run("scan", "history").err().startsWith("Note: the history of scans was"));
    }

    private Path data() {
        return home.resolve(".local/share/hullwright");
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
