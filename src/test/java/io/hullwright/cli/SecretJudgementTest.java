package io.hullwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.hullwright.support.CommandRun;
import io.hullwright.support.DockerCli;
import io.hullwright.support.Needed;
import io.hullwright.support.RealEngines;
import io.hullwright.support.RealEngines.RealEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SecretJudgementTest {

    private static final String GOOD = "kT7vQz2mXw9RbY4nLp8sHd3fGj6cVa5e";
    private static final String PREFIX = "judged-secret-test-";

    @TempDir private Path home;
    private Path folder = Path.of("");

    static List<RealEngine> engines() {
        return RealEngines.all();
    }

    @BeforeEach
    void start() throws IOException {
        folder = Files.createDirectory(home.resolve("shop"));
    }

    @Test
    void judgesValuesByWhatTheyAre() throws IOException {
        var file =
                env(
                        ".env",
                        """
                        PORT=8080
                        DB_PASSWORD=changeme
                        ADMIN_PASSWORD=kT7v
                        SECRET_KEY=0123abcd0123abcd
                        USER_PASSWORD=SunshineFootball2024
                        GOOD_PASSWORD=%s
                        COPY_PASSWORD=${GOOD_PASSWORD}
                        """
                                .formatted(GOOD));
        var expected =
                """
                DB_PASSWORD  %1$s:2
                  a widely known default
                ADMIN_PASSWORD  %1$s:3
                  too short: fewer than 12 characters
                SECRET_KEY  %1$s:4
                  too short: fewer than 256 bits
                USER_PASSWORD  %1$s:5
                  easily guessed: about 60 bits are the least
                GOOD_PASSWORD  %1$s:6
                  nothing is wrong
                """
                        .formatted(file);
        assertEquals(new CommandRun(1, expected, ""), list(file));
        assertEquals(List.of("shop"), CommandRun.names(home));
    }

    @Test
    void seesTheSameValueElsewhere() throws IOException {
        var one = env(".env", "A_PASSWORD=" + GOOD + "\n");
        var two = env("prod.env", "B_PASSWORD=" + GOOD + "\n");
        var run = list(one, two);
        assertEquals(1, run.code());
        var said = run.out().replaceAll("\\s+", " ");
        assertTrue(said.contains("used elsewhere too: B_PASSWORD in " + two + ":1"), run::out);
        assertTrue(said.contains("used elsewhere too: A_PASSWORD in " + one + ":1"), run::out);
        assertFalse(run.toString().contains(GOOD));
    }

    @Test
    void seesWhatIsTooOldByTheRecordAndByTheFile() throws IOException {
        var file = folder.resolve(".env");
        CommandRun.in(home, "secret", "env", file.toString(), "--name", "DB_PASSWORD", "--write");
        var fresh = list(file);
        assertEquals(0, fresh.code(), fresh::toString);
        var record = home.resolve(".local/share/hullwright/secrets.json");
        Files.writeString(
                record,
                Files.readString(record)
                        .replace("2026-11-24", "2026-08-20")
                        .replace("2027-02-22", "2026-11-18"));
        assertTrue(list(file).out().contains("  too old: 96 days\n"), list(file)::out);
        Files.writeString(file, "DB_PASSWORD=" + GOOD + "\n"); // not the recorded one any more
        assertEquals(0, list(file).code(), list(file)::toString);
        var changed = CommandRun.NOW.minus(Duration.ofDays(91));
        Files.setLastModifiedTime(file, FileTime.from(changed));
        assertTrue(
                list(file).out().contains("  too old: the file was not changed for 91 days\n"),
                list(file)::out);
    }

    @Test
    void seesWhatGitRemembers() throws Exception {
        Needed.ENGINE.program("git");
        var file = env(".env", "A_PASSWORD=" + GOOD + "\nB_PASSWORD=9" + GOOD + "\n");
        Files.writeString(folder.resolve("compose.yaml"), "# password: " + GOOD + "\n");
        git("init", "--quiet");
        git("add", "compose.yaml");
        git("commit", "--quiet", "-m", "one");
        Files.writeString(folder.resolve("compose.yaml"), "# moved\n");
        git("commit", "--quiet", "-a", "-m", "two");
        var run = list(file);
        assertEquals(1, run.code());
        var expected =
                """
                A_PASSWORD  %1$s:1
                  in Git's history: whoever has the repository has it
                B_PASSWORD  %1$s:2
                  nothing is wrong
                """
                        .formatted(file);
        assertEquals(expected, run.out());
    }

    @Test
    void seesWhatOthersMayRead() throws IOException {
        var file = env(".env", "A_PASSWORD=" + GOOD + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        assertTrue(list(file).out().contains("  others may read the file"), list(file)::out);
    }

    @Test
    void saysTheSameAsJson() throws IOException {
        var file = env(".env", "DB_PASSWORD=postgres\n");
        var run = list(file, Path.of("--json"));
        var wanted =
                """
                {"schema":"hullwright.secret-list/1","secrets":[],"judged":[{"name":"DB_PASSWORD",
                 "where":"%s:1","flaws":[{"flaw":"default","detail":""}]}],"notes":[]}
                """
                        .formatted(file);
        assertEquals(new ObjectMapper().readTree(wanted), new ObjectMapper().readTree(run.out()));
        assertEquals(1, run.code());
    }

    @Test
    void refusesWhatIsNoEnvFile() throws IOException {
        var file = env(".env", "A='open\n");
        var run = list(file);
        assertEquals(2, run.code());
        assertTrue(run.err().endsWith("(HW-174)\n"), run::err);
    }

    @ParameterizedTest
    @MethodSource("engines")
    void judgesWhatTheEngineHolds(RealEngine engine) throws IOException {
        var docker = new DockerCli(engine.address());
        var image = PREFIX + "image:" + ProcessHandle.current().pid();
        docker.removeAll(PREFIX);
        try {
            Files.writeString(
                    folder.resolve("Dockerfile"),
                    "FROM hullwright-test/small:1\nENV API_PASSWORD=" + GOOD + "\n");
            docker.run("build", "--quiet", "--tag", image, folder.toString());
            docker.run(
                    "run",
                    "--detach",
                    "--name",
                    PREFIX + "a",
                    "--env",
                    "DB_PASSWORD=postgres",
                    image,
                    "sh",
                    "-c",
                    "sleep 1000",
                    "--password=" + GOOD);
            var run = CommandRun.in(home, "secret", "list", "--host", engine.address());
            assertEquals(1, run.code());
            var container = "container " + PREFIX + "a";
            assertTrue(run.out().contains("ENV-003  " + container + "\n  a widely"), run::out);
            assertTrue(run.out().contains("ENV-016  " + container + "\n  on a command"), run::out);
            assertTrue(run.out().contains("IMG-009  image " + image + "\n  in an image"), run::out);
            assertFalse(run.toString().contains(GOOD));
        } finally {
            docker.removeAll(PREFIX);
            docker.tryRun("rmi", "--force", image);
        }
    }

    private Path env(String name, String text) throws IOException {
        var file = Files.writeString(folder.resolve(name), text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        return file;
    }

    private CommandRun list(Path... files) {
        var all = new ArrayList<>(List.of("secret", "list"));
        for (var file : files) {
            all.add(file.toString());
        }
        return CommandRun.in(home, all.toArray(String[]::new));
    }

    private void git(String... arguments) throws Exception {
        var line =
                new ArrayList<>(
                        List.of("git", "-c", "user.name=test", "-c", "user.email=test@test.test"));
        line.addAll(List.of(arguments));
        var git = new ProcessBuilder(line).directory(folder.toFile()).inheritIO().start();
        assertTrue(git.waitFor(30, TimeUnit.SECONDS));
        assertEquals(0, git.exitValue());
    }
}
