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
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What comes of a scan however Trivy behaves; a script stands in for it.
class ScanTest {

    private static final String NOTHING = "{\"SchemaVersion\": 2, \"Results\": []}";

    private static final String ONE_HIGH =
            """
            {"SchemaVersion": 2, "Results": [{"Target": "go.mod", "Class": "lang-pkgs",
             "Type": "gomod", "Vulnerabilities": [{"VulnerabilityID": "CVE-2024-1",
             "PkgName": "example.org/a", "InstalledVersion": "1.0", "FixedVersion": "1.1",
             "Severity": "HIGH"}]}]}
            """;

    @TempDir private Path home;
    private Path project;

    @BeforeEach
    void makeProject() throws IOException {
        project = Files.createDirectory(home.resolve("project"));
    }

    @Test
    void showsWhatIsFound() throws IOException {
        database("2026-11-20T09:30:00Z");
        FakeTrivy.printing(home, ONE_HIGH);
        scan();
        var run = scan();
        var expected =
                """
                trivy 0.74.0, sha256 DIGEST…
                its database is of 2026-11-20, 4 days old

                folder PROJECT ───────────────────────────────────────────────────────── 1 high
                  ▲ high     CVE-2024-1       example.org/a 1.0 → 1.1 · go.mod

                Do first ───────────────────────────────────────── removes 1 of 1 that have a fix
                  ▲ high     example.org/a 1.0 → 1.1
                             removes 1 in PROJECT

                In all: 1 vulnerability, 1 with a fix
                """;
        var shown =
                run.out()
                        .replace(project + " ", "PROJECT ")
                        .replaceAll("removes 1 in \\s*\\S+", "removes 1 in PROJECT")
                        .replace(run.out().substring(21, 37), "DIGEST");
        assertEquals(expected.replaceAll("─+", "─"), shown.replaceAll("─+", "─"));
        assertEquals(1, run.code());
        assertEquals("", run.err());
        assertTrue(run.out().lines().allMatch(line -> line.length() <= 80), run::out);
    }

    @Test
    void saysWhatIsAttacked() throws IOException {
        FakeTrivy.printing(home, ONE_HIGH);
        var epss = home.resolve("epss.csv");
        Files.writeString(epss, "cve,epss,percentile\nCVE-2024-1,0.72,0.99\n");
        var kev = home.resolve("kev.json");
        Files.writeString(
                kev,
                "{\"vulnerabilities\":[{\"cveID\":\"CVE-2024-1\",\"dateAdded\":\"2024-05-01\"}]}");
        var files = new String[] {"--epss", epss.toString(), "--kev", kev.toString()};
        var shown = scan(files).out();
        assertTrue(shown.contains("    attacked since 2024-05-01, says CISA\n"), shown);
        assertTrue(shown.contains("    72 % likely to be attacked within 30 days\n"), shown);
        assertTrue(shown.contains("removes 1, 1 of them attacked in"), shown);
        var json = scan("--format", "json", files[0], files[1], files[2], files[3]).out();
        var row = new ObjectMapper().readTree(json).path("vulnerabilities").path(0);
        assertEquals(0.72, row.path("epss").asDouble());
        assertEquals("2024-05-01", row.path("exploitedSince").asText());
        var wrong = scan("--kev", epss.toString());
        assertEquals(2, wrong.code());
        assertTrue(wrong.err().endsWith("(HW-264)\n"), wrong::err);
    }

    @ParameterizedTest
    @CsvSource({"critical, 0", "high, 1", "medium, 1", "low, 1", "info, 1", "never, 0", "odd, 2"})
    void failsFromTheChosenSeverityOn(String severity, int code) throws IOException {
        database("2026-11-24T00:00:00Z");
        FakeTrivy.printing(home, ONE_HIGH);
        assertEquals(code, scan("--fail-on", severity).code());
    }

    @ParameterizedTest
    @CsvSource({"2026-11-17T09:30:00Z, false", "2026-11-17T09:29:59Z, true", "no date, true"})
    void saysWhenTheDatabaseIsOld(String date, boolean stale) throws IOException {
        database(date);
        FakeTrivy.printing(home, NOTHING);
        var run = scan("--format", "json");
        var scanner = new ObjectMapper().readTree(run.out()).path("scanners").path(0);
        assertEquals(stale, scanner.path("stale").asBoolean());
        assertEquals(stale, scan().out().contains("\n? "));
    }

    @Test
    void isThreeWithoutTrivy() {
        var run =
                CommandRun.in(home, Map.of("PATH", project.toString()), "scan", "fs", "" + project);
        assertEquals(
                new CommandRun(
                        3,
                        "",
                        """
                        There is no Trivy here.
                        It is neither named with --trivy or HULLWRIGHT_TRIVY nor in the PATH.
                        Install Trivy, or give its path with --trivy.
                        (HW-200)
                        """),
                run);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "echo 'x' >&2; exit 1|HW-211",
                "exit 1|HW-211",
                "echo 'FATAL --skip-db-update cannot be specified on the first run' >&2; exit 1"
                        + "|HW-205",
                "echo 'cache may be in use by another process: timeout' >&2; exit 1|HW-206",
                "echo 'write: no space left on device' >&2; exit 1|HW-207",
                "echo 'Error response from daemon: No such image: a' >&2; exit 1|HW-208",
                "echo 'failed to connect to the docker API at unix:///x' >&2; exit 1|HW-209",
                "kill -9 $$|HW-210",
                "exit 0|HW-212",
                "echo '{\"SchemaVersion\": 2, \"Results\": ['|HW-212",
                "echo '{\"SchemaVersion\": 7}'|HW-212",
                "echo 'FATAL: table'|HW-212",
                "head -c 3000000 /dev/zero|HW-212",
                "echo '{\"SchemaVersion\": 2, \"Results\": []}'; exit 1|HW-211",
            })
    void anotherEndIsNoCleanResult(String body, String code) {
        FakeTrivy.of(home, body);
        var run = scan();
        assertEquals(3, run.code(), run::toString);
        assertEquals("", run.out());
        assertTrue(run.err().endsWith("(" + code + ")\n"), run::toString);
        assertEquals(4, run.err().lines().count(), run::err);
    }

    @Test
    void endsTheWholeTreeWhenTheTimeIsOver() throws Exception {
        var pid = home.resolve("pid");
        FakeTrivy.of(home, "sleep 600 & echo $! > '%s'; wait".formatted(pid));
        var run = scan("--timeout", "1s");
        assertEquals(3, run.code());
        assertTrue(run.err().endsWith("(HW-213)\n"), run::err);
        assertEnded(pid);
    }

    @Test
    void endsTheWholeTreeWhenItIsInterrupted() throws Exception {
        var pid = home.resolve("pid");
        FakeTrivy.of(home, "sleep 600 & echo $! > '%s'; wait".formatted(pid));
        var work = new FutureTask<>(() -> scan().code());
        var thread = Thread.ofPlatform().start(work);
        while (!Files.exists(pid) || Files.size(pid) == 0) {
            assertTrue(thread.isAlive(), "it ended before it was interrupted");
            thread.join(Duration.ofMillis(5));
        }
        thread.interrupt();
        assertEquals(130, work.get(30, TimeUnit.SECONDS));
        assertEnded(pid);
    }

    private static void assertEnded(Path pid) throws Exception {
        var handle = ProcessHandle.of(Long.parseLong(Files.readString(pid).strip()));
        if (handle.isPresent()) {
            handle.get().onExit().get(10, TimeUnit.SECONDS);
        }
    }

    @Test
    void givesNoTokenAndReadsNoSettingOfTheProject() throws IOException {
        Files.writeString(project.resolve(".trivyignore"), "CVE-2024-1\n");
        Files.writeString(home.resolve("trivy.yaml"), "severity: LOW\n");
        var seen = home.resolve("seen");
        FakeTrivy.of(
                home,
                """
                env | sort > '%s'; pwd -P >> '%s'; ls -A >> '%s'
                echo '%s'"""
                        .formatted(seen, seen, seen, NOTHING));
        var environment =
                Map.of(
                        "PATH", home + ":/usr/bin:/bin",
                        "TRIVY_SEVERITY", "LOW",
                        "TRIVY_IGNOREFILE", "x",
                        "GITHUB_TOKEN", "planted",
                        "AWS_SECRET_ACCESS_KEY", "planted",
                        "HTTPS_PROXY", "http://user:planted@proxy",
                        "DOCKER_CONFIG", "/planted");
        var run = CommandRun.in(home, environment, "scan", "fs", project.toString(), "--offline");
        assertEquals(0, run.code(), run::toString);
        var lines = Files.readAllLines(seen);
        var work = lines.getLast();
        assertTrue(work.startsWith(home + "/.cache/hullwright/trivy/work-"), work);
        var names = new ArrayList<String>();
        lines.stream().filter(line -> line.contains("=")).forEach(names::add);
        names.removeIf(line -> line.startsWith("_=") || line.startsWith("PWD="));
        names.removeIf(line -> line.startsWith("SHLVL=") || line.startsWith("OLDPWD="));
        assertEquals(
                List.of(
                        "HOME=" + work,
                        "PATH=" + home + ":/usr/bin:/bin",
                        "TRIVY_DISABLE_TELEMETRY=true",
                        "TRIVY_SKIP_VERSION_CHECK=true",
                        "USERPROFILE=" + work,
                        "XDG_CONFIG_HOME=" + work,
                        "XDG_DATA_HOME=" + work),
                names);
        assertFalse(Files.exists(Path.of(work)), "the work folder is left over");
    }

    @Test
    void asksForNoNetworkWhenOffline() {
        var trivy = FakeTrivy.printing(home, NOTHING);
        scan();
        assertEquals(
                List.of(
                        "version --format json",
                        "fs --format json --cache-dir CACHE --cache-backend memory"
                                + " --skip-check-update --scanners vuln,secret,misconfig"
                                + " --skip-db-update --offline-scan --no-progress"
                                + " --skip-java-db-update -- PROJECT"),
                trivy.runs().stream()
                        .map(run -> run.replace(cache().toString(), "CACHE"))
                        .map(run -> run.replace(project.toString(), "PROJECT"))
                        .toList());
    }

    @Test
    void aDatabaseThatCannotBeRenewedIsUsedAndSaid() throws IOException {
        database("2026-11-24T00:00:00Z");
        FakeTrivy.of(
                home, "case \"$*\" in *download-db*) exit 1;; esac; echo '%s'".formatted(NOTHING));
        var run = online();
        assertEquals(0, run.code());
        assertTrue(run.out().contains("database could not be renewed"), run::out);
        Files.delete(cache().resolve("db/metadata.json"));
        assertEquals(3, online().code());
    }

    @Test
    void nothingOfAHostileReportIsObeyed() throws IOException {
        database("2026-11-24T00:00:00Z");
        var evil = "\\u001b[2J\\u202e\\n\\u0007=1+1<script>" + "x".repeat(5_000);
        FakeTrivy.printing(home, ONE_HIGH.replace("CVE-2024-1", evil).replace("go.mod", evil));
        var run = scan();
        assertEquals(1, run.code());
        assertTrue(run.out().chars().noneMatch(c -> c == 0x1b || c == 7 || c == 0x202e));
        assertTrue(run.out().lines().allMatch(line -> line.length() <= 110), run::out);
        assertTrue(run.out().contains("\\u{1b}"), run::out);
        FakeTrivy.of(home, "printf 'FATAL \\033[2J\\n' >&2; exit 1");
        CommandRun.in(home, environment(), "scan", "trust", "--yes");
        assertFalse(scan().err().contains("\u001b"));
    }

    @ParameterizedTest
    @CsvSource({"fs, missing", "sbom, project", "config, missing"})
    void whatIsNotThereIsWrongUse(String kind, String name) {
        FakeTrivy.printing(home, NOTHING);
        var run = CommandRun.in(home, environment(), "scan", kind, home.resolve(name).toString());
        assertEquals(2, run.code());
        assertTrue(run.err().endsWith("(HW-219)\n"), run::err);
    }

    @ParameterizedTest
    @CsvSource({
        "--timeout, 10",
        "--timeout, 0s",
        "--timeout, s",
        "--severity, grave",
        "--scanners, x"
    })
    void aValueThatCannotBeIsWrongUse(String option, String value) {
        assertEquals(2, scan(option, value).code());
    }

    private void database(String date) throws IOException {
        var folder = Files.createDirectories(cache().resolve("db"));
        Files.writeString(
                folder.resolve("metadata.json"), "{\"UpdatedAt\":\"%s\"}".formatted(date));
    }

    private Path cache() {
        return home.resolve(".cache/hullwright/trivy");
    }

    private Map<String, String> environment() {
        return Map.of("PATH", home + ":/usr/bin:/bin");
    }

    private CommandRun scan(String... options) {
        var arguments = new ArrayList<>(List.of("scan", "fs", project.toString(), "--offline"));
        arguments.addAll(List.of(options));
        return CommandRun.in(home, environment(), arguments.toArray(String[]::new));
    }

    private CommandRun online() {
        return CommandRun.in(home, environment(), "scan", "fs", project.toString());
    }
}
