package io.hullwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hullwright.support.CommandRun;
import io.hullwright.support.FakeEngine;
import io.hullwright.support.FakeEngine.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is shown before a person says yes. The rotation itself: `RotationTest`.
class SecretRotateTest {

    private static final String PLANTED = "Planted-Tulip-9131-Zebra-Quartz";

    @TempDir private Path folder;
    private final FakeEngine engine = FakeEngine.start();

    @BeforeEach
    void start() throws IOException {
        Files.writeString(
                folder.resolve(".env"),
                "DB_PASSWORD=" + PLANTED + "\nURL=pg://app:" + PLANTED + "@db/x\n");
        engine.answer("/containers/json", Answer.json("[{\"Id\":\"d\"},{\"Id\":\"w\"}]"));
        engine.answer(
                "/containers/d/json",
                Answer.json(
                        """
                        {"Id":"d","Name":"/shop-db-1","State":{"Running":true},"Config":{
                         "Env":["POSTGRES_USER=app","POSTGRES_PASSWORD=%s"]},"Mounts":[]}
                        """
                                .formatted(PLANTED)));
        engine.answer(
                "/containers/w/json",
                Answer.json(
                        """
                        {"Id":"w","Name":"/shop-web-1","State":{"Running":true},"Config":{
                         "Env":["DATABASE_URL=pg://app:%s@db/x"],"Labels":{
                         "com.docker.compose.service":"web",
                         "com.docker.compose.project.working_dir":"/srv/shop"}},
                         "Mounts":[{"Source":"%s","Destination":"/env"}]}
                        """
                                .formatted(PLANTED, folder.resolve(".env"))));
    }

    @AfterEach
    void stop() {
        engine.close();
    }

    @Test
    void showsTheStepsAndOnlyAsks() throws IOException {
        var env = folder.resolve(".env");
        var before = Files.readString(env);
        var run =
                rotate("--postgres", "shop-db-1", "--env", env.toString(), "--name", "DB_PASSWORD");
        var expected =
                """
                A new password for a role of PostgreSQL in shop-db-1:
                  1  make a password: 32 letters and digits, 190 bits
                  2  log in as app with the present one; another must be refused
                  3  keep the new one in %1$s.hullwright-rotation, mode 600
                  4  ALTER ROLE "app" PASSWORD 'SCRAM-SHA-256$…', as app, by psql's standard input
                  5  log in with the new one; the old one must be refused
                  6  %1$s: line 1 (DB_PASSWORD), line 2 (URL)
                shop-web-1 sees a file as it was when it started: --restart starts it anew.
                POSTGRES_PASSWORD of shop-db-1 counts only when its data folder is made; it
                keeps the old one until it is made anew.
                shop-web-1 was given the old one in DATABASE_URL and cannot log in anew with it:
                `docker compose up -d --no-deps web` in /srv/shop makes it anew.
                If a step fails, everything is put back.
                """
                        .formatted(env);
        assertEquals(new CommandRun(0, expected, "Nothing is done yet; say --yes.\n"), run);
        assertEquals(before, Files.readString(env));
        assertEquals(List.of(".env"), CommandRun.names(folder));
        assertTrue(engine.requests().stream().allMatch(asked -> asked.startsWith("GET ")));
        assertFalse(run.toString().contains("Planted"));
    }

    @Test
    void seesThatARotationWasCutOff() throws IOException {
        var env = folder.resolve(".env");
        var pending = folder.resolve(".env.hullwright-rotation");
        Files.writeString(pending, "DB_PASSWORD=" + PLANTED + "X\n");
        var run =
                rotate("--postgres", "shop-db-1", "--env", env.toString(), "--name", "DB_PASSWORD");
        assertTrue(run.firstLine().equals("A rotation in shop-db-1 was cut off:"), run::toString);
        assertTrue(run.out().contains("  2  move " + pending + " into place, or remove it\n"));
        assertTrue(Files.exists(pending));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--postgres shop-db-1|HW-249|neither --env with --name nor --file",
                "--postgres other --file secret|HW-249|no container other is running",
                "--postgres shop-db-1 --file secret --file second|HW-249|another password than",
                "--postgres shop-db-1 --file none|HW-173|cannot be read",
                "--postgres shop-db-1 --file empty|HW-247|not one line of printable ASCII",
                "--postgres shop-db-1 --file lines|HW-247|not one line of printable ASCII",
                "--postgres shop-db-1 --file link|HW-171|symbolic link",
                "--postgres shop-db-1 --env .env --name NONE|HW-247|NONE has no value",
                "--postgres shop-db-1 --file secret --sample|HW-249|have no database that runs",
            })
    void refusesWhatCannotBe(String order, String code, String why) throws IOException {
        Files.writeString(folder.resolve("secret"), PLANTED);
        Files.writeString(folder.resolve("second"), PLANTED + "2");
        Files.writeString(folder.resolve("empty"), "");
        Files.writeString(folder.resolve("lines"), "a\nb\n");
        Files.createSymbolicLink(folder.resolve("link"), folder.resolve("secret"));
        var words = new ArrayList<String>();
        for (var word : order.split(" ", -1)) {
            var isFile = Files.exists(folder.resolve(word)) || word.equals("none");
            words.add(isFile ? folder.resolve(word).toString() : word);
        }
        var run = rotate(words.toArray(String[]::new));
        assertEquals(2, run.code(), run::toString);
        assertTrue(run.err().contains(why), run::err);
        assertTrue(run.err().endsWith("(" + code + ")\n"), run::err);
        assertFalse(run.toString().contains("Planted"));
    }

    private CommandRun rotate(String... arguments) {
        var all = new ArrayList<>(List.of("secret", "rotate", "--host", engine.address()));
        all.addAll(List.of(arguments));
        return CommandRun.in(folder, all.toArray(String[]::new));
    }
}
