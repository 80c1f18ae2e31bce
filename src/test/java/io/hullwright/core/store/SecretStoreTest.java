package io.hullwright.core.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hullwright.core.secrets.PrivateFolder;
import io.hullwright.secret.Secret;
import io.hullwright.support.CommandRun;
import io.hullwright.work.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(120)
class SecretStoreTest {

    private static final String PASSPHRASE = "a long enough passphrase";
    private static final String VALUE = "Planted-Tulip-9131 \u00fc\u20ac\ud83d\ude00";

    @TempDir private Path folder;
    private SecretStore store = new SecretStore(CommandRun.CLOCK, Path.of(""));

    @BeforeEach
    void create() throws Problem {
        store = new SecretStore(CommandRun.CLOCK, folder);
        store.create(secret(PASSPHRASE));
    }

    @Test
    void givesBackWhatWasPut() throws Exception {
        try (var open = store.open(secret(PASSPHRASE))) {
            open.put("DB_PASSWORD", secret(VALUE));
            open.put("EMPTY", secret(""));
            open.put("EMPTY", secret("x"));
        }
        try (var open = store.open(secret(PASSPHRASE))) {
            assertEquals(
                    List.of(
                            new KeptSecret("DB_PASSWORD", CommandRun.NOW),
                            new KeptSecret("EMPTY", CommandRun.NOW)),
                    open.names());
            assertTrue(secret(VALUE).sameAs(value(open, "DB_PASSWORD")));
            assertEquals(null, open.get("OTHER"));
            open.remove("EMPTY");
            assertEquals(1, open.names().size());
        }
        var text = Files.readString(store.file());
        assertFalse(text.contains("DB_PASSWORD"), text);
        var mode = PosixFilePermissions.toString(Files.getPosixFilePermissions(store.file()));
        assertEquals("rw-------", mode);
        assertEquals(List.of("secrets.store", "secrets.store.lock"), CommandRun.names(folder));
    }

    @Test
    void aSecondOneIsNotMade() {
        var e = assertThrows(Problem.class, () -> store.create(secret(PASSPHRASE)));
        assertEquals("HW-171", e.code());
    }

    @Test
    void aWrongPassphraseIsSaidToBeWrong() {
        var e = assertThrows(Problem.class, () -> store.open(secret(PASSPHRASE + ".")));
        assertEquals("HW-254", e.code());
    }

    @Test
    void aShortPassphraseIsRefused() throws Exception {
        var other = new SecretStore(CommandRun.CLOCK, folder.resolve("other"));
        var e = assertThrows(Problem.class, () -> other.create(secret("elevenchars")));
        assertEquals("HW-257", e.code());
        assertFalse(other.exists());
        try (var open = store.open(secret(PASSPHRASE))) {
            assertThrows(Problem.class, () -> open.changePassphrase(secret("short")));
        }
        store.open(secret(PASSPHRASE)).close();
    }

    /// Each byte of the file in turn, and each length: an error that says what is wrong, never
    /// another value and never another exception.
    @Test
    void everyChangedOrMissingByteIsSeen() throws Exception {
        try (var open = store.open(secret(PASSPHRASE))) {
            open.put("A", secret(VALUE));
            var whole = Files.readAllBytes(store.file());
            for (var i = 0; i < whole.length - 2; i++) {
                var changed = whole.clone();
                changed[i] ^= 1;
                Files.write(store.file(), changed);
                assertDamaged(open, "byte " + i);
                Files.write(store.file(), java.util.Arrays.copyOf(whole, i));
                assertDamaged(open, "cut at " + i);
            }
            Files.write(store.file(), whole);
            assertTrue(secret(VALUE).sameAs(value(open, "A")));
        }
    }

    /// Some bytes are told by none: those between the parts, and the names of the algorithms.
    private static void assertDamaged(OpenStore open, String what) throws Problem {
        try (var found = open.get("A")) {
            assertTrue(found != null && secret(VALUE).sameAs(found), what);
        } catch (Problem e) {
            assertEquals("HW-255", e.code(), what);
        }
    }

    /// Somebody who also makes the sum anew.
    @Test
    void aForgedFileIsSeen() throws Exception {
        var file = StoreFile.read(store.file());
        var sealed = file.sealed().get();
        sealed[sealed.length - 1] ^= 1;
        new StoreFile(file.lock(), file.check(), io.hullwright.secret.StoreLock.Bytes.of(sealed))
                .write(store.file(), false);
        var e = assertThrows(Problem.class, () -> store.open(secret(PASSPHRASE)));
        assertEquals("HW-255", e.code());
        assertTrue(e.why().contains("changed"), e::text);
    }

    /// A file from elsewhere cannot make this machine work for hours.
    @ParameterizedTest
    @ValueSource(strings = {"memoryKib", "passes", "lanes"})
    void aLockThatCostsTooMuchIsRefused(String part) throws Exception {
        var text = Files.readString(store.file());
        Files.writeString(
                store.file(),
                text.replaceAll("\"" + part + "\" : \\d+", "\"" + part + "\" : 99999999"));
        assertNotEquals(text, Files.readString(store.file()));
        var e = assertThrows(Problem.class, () -> store.open(secret(PASSPHRASE)));
        assertEquals("HW-255", e.code());
    }

    @Test
    void locksItself() throws Exception {
        var lock = StoreFile.read(store.file()).lock();
        var key = lock.key(secret(PASSPHRASE));
        var open =
                new OpenStore(
                        CommandRun.CLOCK,
                        new PrivateFolder(folder),
                        store.file(),
                        key,
                        Duration.ofMillis(300));
        assertFalse(open.isLocked());
        while (!open.isLocked()) {
            Thread.onSpinWait();
        }
        var e = assertThrows(Problem.class, open::names);
        assertEquals("HW-258", e.code());
        assertArrayEquals(new byte[64], everything(key));
    }

    private static byte[] everything(io.hullwright.secret.StoreLock.Key key) throws Exception {
        var field = key.getClass().getDeclaredField("both");
        field.setAccessible(true);
        return (byte[]) field.get(key);
    }

    @Test
    void anotherPassphraseKeepsTheSecrets() throws Exception {
        try (var open = store.open(secret(PASSPHRASE));
                var second = store.open(secret(PASSPHRASE))) {
            open.put("A", secret(VALUE));
            open.changePassphrase(secret("quite another passphrase"));
            assertTrue(secret(VALUE).sameAs(value(open, "A")));
            assertEquals("HW-254", assertThrows(Problem.class, second::names).code());
        }
        assertEquals(
                "HW-254", assertThrows(Problem.class, () -> store.open(secret(PASSPHRASE))).code());
        store.open(secret("quite another passphrase")).close();
    }

    /// Four processes put 25 each, and nothing is lost; then one is killed while it writes.
    @Test
    void processesTakeTurnsAndAKilledOneLosesNothing() throws Exception {
        var writers = new ArrayList<Process>();
        for (var name : List.of("a", "b", "c", "d")) {
            writers.add(writer(name, 25));
        }
        for (var writer : writers) {
            assertTrue(writer.waitFor(90, TimeUnit.SECONDS));
            assertEquals(0, writer.exitValue());
        }
        try (var open = store.open(secret(PASSPHRASE))) {
            assertEquals(100, open.names().size());
            var killed = writer("k", 100_000);
            while (open.names().size() < 110) {
                assertTrue(killed.isAlive());
            }
            killed.destroyForcibly().waitFor();
            var names = open.names();
            for (var kept : names) {
                assertTrue(secret(kept.name() + VALUE).sameAs(value(open, kept.name())));
            }
            open.put("after", secret(VALUE));
            assertEquals(names.size() + 1, open.names().size());
        }
    }

    private Process writer(String name, int count) throws Exception {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Writer.class.getName(),
                        folder.toString(),
                        name,
                        String.valueOf(count))
                .inheritIO()
                .start();
    }

    static final class Writer {

        private Writer() {}

        public static void main(String[] arguments) throws Exception {
            var store = new SecretStore(CommandRun.CLOCK, Path.of(arguments[0]));
            try (var open = store.open(secret(PASSPHRASE))) {
                for (var i = 0; i < Integer.parseInt(arguments[2]); i++) {
                    var name = arguments[1] + i;
                    open.put(name, secret(name + VALUE));
                }
            }
        }
    }

    private static Secret value(OpenStore open, String name) throws Problem {
        return Objects.requireNonNull(open.get(name));
    }

    private static Secret secret(String text) {
        return Secret.of(text.toCharArray());
    }
}
