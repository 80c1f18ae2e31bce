package io.hullwright.core.secrets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hullwright.secret.EnvPlan;
import io.hullwright.secret.SecretKind;
import io.hullwright.secret.SecretOrder;
import io.hullwright.support.CommandRun;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A program that makes and writes secrets without end is watched, then crashed: none of the
/// secrets is anywhere but in the files they were meant for.
@Timeout(120)
class NoTraceTest {

    private static final int SECRETS_BEFORE_CRASH = 400;
    private static final int LOOKS_AT_PROCESS = 20;

    @TempDir private Path folder;

    @Test
    void aSecretIsNowhereButInItsFile() throws Exception {
        Assumptions.assumeTrue(Files.isReadable(Path.of("/proc/self/environ")), "no /proc");
        for (var name : List.of("tmp", "out", "data", "crash")) {
            Files.createDirectory(folder.resolve(name));
        }
        var maker = start();
        var shown = new TreeSet<String>();
        try {
            awaitSecrets(maker);
            for (var i = 0; i < LOOKS_AT_PROCESS; i++) {
                shown.add(Files.readString(proc(maker, "cmdline")));
                shown.add(latin(Files.readAllBytes(proc(maker, "environ"))));
            }
            crash(maker);
        } finally {
            maker.destroyForcibly().waitFor();
        }
        assertOnlyOwnerReads();
        var secrets = made();
        assertTrue(secrets.size() >= SECRETS_BEFORE_CRASH, "made " + secrets.size());
        var places = places();
        assertTrue(places.stream().anyMatch(p -> p.toString().contains("hs_err")), "no crash dump");
        for (var place : places) {
            assertNone(latin(Files.readAllBytes(place)), secrets, place.toString());
        }
        shown.forEach(text -> assertNone(text, secrets, "the process list"));
    }

    private Process start() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:-CreateCoredumpOnCrash",
                        "-XX:ErrorFile=" + folder.resolve("crash/hs_err.log"),
                        "-Djava.io.tmpdir=" + folder.resolve("tmp"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Maker.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("crash/said.log").toFile())
                .start();
    }

    private void awaitSecrets(Process maker) throws Exception {
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!Files.exists(folder.resolve("out/secret" + SECRETS_BEFORE_CRASH))) {
            assertTrue(System.nanoTime() < end && maker.isAlive(), () -> said());
            maker.waitFor(20, TimeUnit.MILLISECONDS);
        }
    }

    private String said() {
        try {
            return Files.readString(folder.resolve("crash/said.log"));
        } catch (IOException e) {
            return e.toString();
        }
    }

    /// The signal that a fault of native code is, in the middle of the work.
    private static void crash(Process maker) throws Exception {
        var kill = new ProcessBuilder("kill", "-SEGV", String.valueOf(maker.pid())).start();
        assertEquals(0, kill.waitFor());
        assertTrue(maker.waitFor(60, TimeUnit.SECONDS));
    }

    /// Also what the crash left beside a file that was being written.
    private void assertOnlyOwnerReads() throws IOException {
        for (var file : files(folder.resolve("out"))) {
            var name = file.getFileName().toString();
            if (name.startsWith("secret") || name.equals(".env") || name.endsWith(".tmp")) {
                var mode = PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
                var isEmpty = name.equals(".env") && Files.readString(file).endsWith("=\n");
                assertTrue(isEmpty || mode.equals("rw-------"), file + " " + mode);
            }
        }
    }

    private static Path proc(Process process, String name) {
        return Path.of("/proc", String.valueOf(process.pid()), name);
    }

    /// What stands in the files that are meant to hold them.
    private Set<String> made() throws IOException {
        var secrets = new TreeSet<String>();
        for (var file : files(folder.resolve("out"))) {
            var name = file.getFileName().toString();
            if (name.startsWith("secret")) {
                secrets.add(Files.readString(file));
            } else if (name.equals(".env")) {
                secrets.add(Files.readString(file).replaceAll("(?s).*=|\\n", ""));
            }
        }
        secrets.removeIf(secret -> secret.length() < 32);
        return secrets;
    }

    private List<Path> places() throws IOException {
        var places = new ArrayList<Path>();
        for (var name : List.of("tmp", "data", "crash")) {
            places.addAll(files(folder.resolve(name)));
        }
        return places;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    /// As text, and as a dump of memory shows it: hexadecimal bytes, or words of eight.
    private static void assertNone(String text, Set<String> secrets, String where) {
        var dump = text.replaceAll("\\s|0x", "");
        for (var secret : secrets) {
            var bytes = secret.substring(0, 16).getBytes(StandardCharsets.US_ASCII);
            var wide = secret.substring(0, 8).getBytes(StandardCharsets.UTF_16LE);
            assertFalse(text.contains(secret.substring(0, 16)), where);
            assertFalse(dump.contains(HexFormat.of().formatHex(bytes)), where);
            assertFalse(dump.contains(HexFormat.of().formatHex(wide)), where);
            assertFalse(dump.contains(word(bytes, 0) + word(bytes, 8)), where);
            assertFalse(dump.contains(word(wide, 0) + word(wide, 8)), where);
        }
    }

    private static String word(byte[] bytes, int at) {
        var word = ByteBuffer.wrap(bytes, at, 8).order(ByteOrder.LITTLE_ENDIAN).getLong();
        return HexFormat.of().toHexDigits(word);
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /// The measure sees a secret in each of the forms.
    @Test
    void theMeasureSeesASecret() {
        var secret = "0123456789abcdef0123456789abcdef";
        var bytes = secret.substring(0, 16).getBytes(StandardCharsets.US_ASCII);
        for (var text :
                List.of(
                        "x" + secret,
                        "30 31 32 33 34 35 36 37 38 39 61 62 63 64 65 66",
                        "0x" + word(bytes, 0) + " 0x" + word(bytes, 8))) {
            org.junit.jupiter.api.Assertions.assertThrows(
                    AssertionError.class, () -> assertNone(text, Set.of(secret), "planted"));
        }
    }

    /// Makes secrets, writes and records them, and fills a `.env`, for ever.
    static final class Maker {

        private Maker() {}

        public static void main(String[] arguments) throws Exception {
            var folder = Path.of(arguments[0]);
            var secrets = new Secrets(CommandRun.CLOCK, folder.resolve("data"));
            for (var i = 0; true; i++) {
                var order = SecretOrder.of(SecretKind.HEX, 0, CommandRun.NOW);
                try (var made = secrets.make(order)) {
                    var file = folder.resolve("out/secret" + i);
                    secrets.write(made, file, null, false);
                    if (i % 50 == 0) {
                        secrets.remember(made, "KEY" + i, file, 90);
                        env(secrets, folder.resolve("out/env" + i));
                    }
                }
            }
        }

        private static void env(Secrets secrets, Path place) throws Exception {
            Files.createDirectory(place);
            var file = place.resolve(".env");
            Files.writeString(file, "A_PASSWORD=\n", StandardOpenOption.CREATE_NEW);
            secrets.write(secrets.plan(file, new EnvPlan.Wish(Set.of("A_PASSWORD"), false, false)));
        }
    }
}
