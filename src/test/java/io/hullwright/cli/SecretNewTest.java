package io.hullwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hullwright.support.CommandRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretNewTest {

    @TempDir private Path folder;

    @Test
    void printsTheValueAlone() {
        var run = secret("new");
        assertTrue(run.out().matches("[0-9a-f]{64}\n"), run::out);
        var expected = new CommandRun(0, run.out(), "64 hexadecimal characters: 256 bits.\n");
        assertEquals(expected, run);
        assertEquals(List.of(), CommandRun.names(folder));
    }

    @Test
    void isAnotherEachTime() {
        assertNotEquals(secret("new", "hex").out(), secret("new", "hex").out());
    }

    @Test
    void saysWhenItIsWeak() {
        var run = secret("new", "--length", "31");
        assertTrue(run.out().matches("[0-9a-f]{31}\n"), run::out);
        assertEquals(
                """
                31 hexadecimal characters: 124 bits.
                That is weak: expected 128 bits or more.
                """,
                run.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "4097", "2147483647"})
    void refusesALengthOutOfRange(String length) {
        var run = secret("new", "--length", length);
        var expected =
                "No secret is made.\nWhat was asked for cannot be: the length is "
                        + length
                        + ", expected 1 to 4096.\n"
                        + "`hullwright secret new --help` lists what can be given.\n(HW-170)\n";
        assertEquals(new CommandRun(2, "", expected), run);
    }

    @Test
    void writesAFileThatOnlyItsOwnerMayRead() throws IOException {
        var file = folder.resolve("key");
        var run = secret("new", "--output", file.toString());
        var expected = "64 hexadecimal characters: 256 bits.\nWritten to " + file + ", mode 600.\n";
        assertEquals(new CommandRun(0, "", expected), run);
        assertTrue(Files.readString(file).matches("[0-9a-f]{64}"));
        assertEquals("rw-------", mode(file));
        assertEquals(List.of(".local", "key"), CommandRun.names(folder));
    }

    @Test
    void replacesNothingUnlessTold() throws IOException {
        var file = Files.writeString(folder.resolve("key"), "old");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        var refused = secret("new", "--output", file.toString());
        assertEquals(2, refused.code());
        assertTrue(refused.err().endsWith("(HW-171)\n"), refused::err);
        assertEquals("old", Files.readString(file));
        assertEquals(0, secret("new", "--force", "--output", file.toString()).code());
        assertEquals(64, Files.size(file));
        assertEquals("rw-------", mode(file));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void followsNoLink(boolean force) throws IOException {
        var aim = Files.writeString(folder.resolve("aim"), "old");
        for (var target : List.of(aim, folder.resolve("missing"))) {
            var link =
                    Files.createSymbolicLink(folder.resolve("to-" + target.getFileName()), target);
            var run =
                    force
                            ? secret("new", "--force", "-o", link.toString())
                            : secret("new", "-o", link.toString());
            assertEquals(2, run.code());
            assertTrue(run.err().contains("It is a symbolic link"), run::err);
            assertTrue(Files.isSymbolicLink(link));
        }
        assertEquals("old", Files.readString(aim));
        assertFalse(Files.exists(folder.resolve("missing")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/dev/null", "no/such/folder"})
    void refusesWhatIsNoFile(String place) {
        var run = secret("new", "--force", "--output", folder.resolve(place).toString());
        assertEquals(2, run.code());
        assertEquals("", run.out());
        assertEquals(List.of(".local"), CommandRun.names(folder));
    }

    @Test
    void asksWhatToDo() {
        var run = secret();
        assertEquals(2, run.code());
        assertTrue(run.err().startsWith("Say what to do: "), run::err);
    }

    private CommandRun secret(String... arguments) {
        var all = new String[arguments.length + 1];
        all[0] = "secret";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return CommandRun.in(folder, all);
    }

    private static String mode(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
