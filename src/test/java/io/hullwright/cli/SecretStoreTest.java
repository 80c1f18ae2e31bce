package io.hullwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hullwright.support.CommandRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretStoreTest {

    @TempDir private Path home;
    private Path passphrase = Path.of("");
    private Path value = Path.of("");

    @BeforeEach
    void start() throws IOException {
        passphrase = Files.writeString(home.resolve("passphrase"), "a long enough passphrase\n");
        value = Files.writeString(home.resolve("value"), "planted value\n");
    }

    @Test
    void keepsAValueAndGivesItBack() throws IOException {
        var file = home.resolve(".local/share/hullwright/secrets.store");
        assertEquals(
                new CommandRun(
                        0,
                        "",
                        "Made: " + file + ". Without the passphrase nobody opens it again.\n"),
                store("create"));
        assertEquals(
                new CommandRun(0, "", "Kept: DB.\n"),
                store("put", "DB", "--from", value.toString()));
        assertEquals(new CommandRun(0, "2026-11-24T09:30:00Z  DB\n", ""), store("list"));
        assertEquals(new CommandRun(0, "planted value\n", ""), store("get", "DB"));
        var copy = home.resolve("copy");
        assertEquals(new CommandRun(0, "", ""), store("get", "DB", "-o", copy.toString()));
        assertEquals("planted value", Files.readString(copy));
        assertEquals(
                "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(copy)));
        assertEquals(new CommandRun(0, "", ""), store("remove", "DB"));
        var gone = store("get", "DB");
        assertEquals(2, gone.code());
        assertTrue(gone.err().contains("the store holds nothing of that name"), gone::err);
        assertFalse(Files.readString(file).contains("planted"));
    }

    @Test
    void anotherPassphraseOpensItAfterwards() throws IOException {
        store("create");
        var next = Files.writeString(home.resolve("next"), "quite another passphrase");
        var changed = store("passphrase", "--new-passphrase-file", next.toString());
        assertEquals(new CommandRun(0, "", ""), changed);
        var wrong = store("list");
        assertEquals(2, wrong.code());
        assertTrue(wrong.err().endsWith("(HW-254)\n"), wrong::err);
        passphrase = next;
        assertEquals(new CommandRun(0, "", ""), store("list"));
    }

    @Test
    void saysWhatIsMissing() {
        var none = store("list");
        assertEquals(2, none.code());
        assertTrue(none.err().contains("there is no store"), none::err);
        var unsaid = CommandRun.in(home, "secret", "store", "create");
        assertEquals(2, unsaid.code());
        assertTrue(unsaid.err().endsWith("(HW-256)\n"), unsaid::err);
        var nothing = CommandRun.in(home, "secret", "store");
        assertEquals(2, nothing.code());
        assertTrue(nothing.err().startsWith("Say what to do: create, put"), nothing::err);
    }

    private CommandRun store(String... arguments) {
        var all = new ArrayList<>(List.of("secret", "store"));
        all.addAll(List.of(arguments));
        all.addAll(List.of("--passphrase-file", passphrase.toString()));
        return CommandRun.in(home, all.toArray(String[]::new));
    }
}
