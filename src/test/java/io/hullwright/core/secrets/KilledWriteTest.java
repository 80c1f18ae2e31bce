package io.hullwright.core.secrets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hullwright.work.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledWriteTest {

    private static final int BYTES = 200_000;
    private static final int KILLS = 3;

    @TempDir private Path folder;

    @Test
    void leavesAWholeFileThatOnlyItsOwnerMayRead() throws Exception {
        var file = folder.resolve("secret");
        for (var kill = 0; kill < KILLS; kill++) {
            var writer =
                    new ProcessBuilder(
                                    Path.of(System.getProperty("java.home"), "bin", "java")
                                            .toString(),
                                    "-XX:TieredStopAtLevel=1",
                                    "-cp",
                                    System.getProperty("java.class.path"),
                                    Writer.class.getName(),
                                    file.toString())
                            .redirectErrorStream(true)
                            .start();
            assertEquals('.', writer.getInputStream().read());
            Thread.sleep(37L * kill + 11);
            writer.destroyForcibly().waitFor();
            var bytes = Files.readAllBytes(file);
            assertEquals(BYTES, bytes.length);
            for (var b : bytes) {
                assertEquals(bytes[0], b);
            }
        }
        try (var left = Files.list(folder)) {
            for (var each : left.toList()) {
                var mode = PosixFilePermissions.toString(Files.getPosixFilePermissions(each));
                assertEquals("rw-------", mode, each.toString());
            }
        }
        assertTrue(Files.exists(file));
    }

    /// Replaces the file for ever, each time with another letter.
    static final class Writer {

        private Writer() {}

        public static void main(String[] arguments) throws Problem, IOException {
            var content = new byte[BYTES];
            for (var letter = 'a'; true; letter = letter == 'z' ? 'a' : (char) (letter + 1)) {
                Arrays.fill(content, (byte) letter);
                PrivateFile.replace(Path.of(arguments[0]), content);
                System.out.write('.');
                System.out.flush();
            }
        }
    }
}
