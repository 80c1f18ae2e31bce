package io.hullwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.hullwright.support.CommandRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretListTest {

    @TempDir private Path home;

    @Test
    void saysThatThereIsNone() {
        assertEquals(new CommandRun(0, "", "No secret is recorded.\n"), list());
    }

    @Test
    void keepsWhenAndWhereAndNeverTheValue() throws IOException {
        var printed = run("secret", "new", "--name", "SECRET_KEY").out().strip();
        var file = home.resolve("db");
        run("secret", "new", "--name", "DB_PASSWORD", "-o", file.toString());
        run("secret", "new"); // no name, no file: nothing to remember
        var expected =
                "DB_PASSWORD  password           0 days  due     2027-02-22  "
                        + file
                        + "\nSECRET_KEY   hex                0 days  due     2027-02-22\n";
        assertEquals(new CommandRun(0, expected, ""), list());
        var data = home.resolve(".local/share/hullwright");
        assertEquals(
                List.of("secrets.json", "secrets.key", "secrets.lock"), CommandRun.names(data));
        var record = Files.readString(data.resolve("secrets.json"));
        assertFalse(record.contains(printed), record);
        assertFalse(record.contains(Files.readString(file)), record);
        assertEquals("rwx------", mode(data));
        assertEquals("rw-------", mode(data.resolve("secrets.json")));
        assertEquals("rw-------", mode(data.resolve("secrets.key")));
    }

    @Test
    void showsWhatIsOverdue() throws IOException {
        run("secret", "new", "--name", "OLD_KEY");
        var record = home.resolve(".local/share/hullwright/secrets.json");
        var text = Files.readString(record);
        Files.writeString(
                record,
                text.replace("2026-11-24", "2026-08-26").replace("2027-02-22", "2026-11-24"));
        var expected = "OLD_KEY  hex               90 days  overdue 2026-11-24\n";
        assertEquals(new CommandRun(0, expected, ""), list());
        var json = new ObjectMapper().readTree(run("secret", "list", "--json").out());
        var wanted =
                """
                {"schema":"hullwright.secret-list/1","secrets":[{"name":"OLD_KEY","kind":"hex",
                 "bits":256,"createdAt":"2026-08-26T09:30:00Z","dueAt":"2026-11-24T09:30:00Z",
                 "ageDays":90,"due":true,"where":""}],
                 "judged":[],"notes":[]}
                """;
        assertEquals(new ObjectMapper().readTree(wanted), json);
    }

    @Test
    void aNewOneInTheSamePlaceTakesOver() {
        var file = home.resolve("db").toString();
        run("secret", "new", "--name", "DB_PASSWORD", "-o", file);
        run("secret", "new", "--name", "DB_PASSWORD", "-o", file, "--force");
        assertEquals(1, list().out().lines().count());
    }

    @Test
    void isWhereThePlatformHasIt() {
        var data = Map.of("XDG_DATA_HOME", home.resolve("data").toString());
        CommandRun.in(home, data, "secret", "new", "--name", "A_KEY");
        assertTrue(Files.exists(home.resolve("data/hullwright/secrets.json")));
        assertFalse(Files.exists(home.resolve(".local")));
    }

    @Test
    void makesNothingThatCannotBeRecorded() throws IOException {
        var data = Files.createDirectories(home.resolve(".local/share/hullwright"));
        Files.writeString(data.resolve("secrets.json"), "{\"schema\":");
        var run = run("secret", "new", "--name", "A_KEY");
        assertEquals(3, run.code());
        assertEquals("", run.out());
        assertTrue(run.err().endsWith("(HW-176)\n"), run::err);
    }

    private CommandRun list() {
        return run("secret", "list");
    }

    private CommandRun run(String... arguments) {
        return CommandRun.in(home, arguments);
    }

    private static String mode(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
