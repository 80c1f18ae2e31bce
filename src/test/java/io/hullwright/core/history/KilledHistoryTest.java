package io.hullwright.core.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hullwright.scan.KeptScan;
import io.hullwright.support.CommandRun;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Real processes that keep scans without end, two at a time, each killed at a random moment.
class KilledHistoryTest {

    private static final int ROUNDS = 8;

    @TempDir private Path home;

    @Test
    void everyFinishedScanIsThereAfterAKill() throws Exception {
        var random = new Random(20_261_124);
        var finished = new HashSet<String>();
        for (var round = 0; round < ROUNDS; round++) {
            var writers = List.of(start(round + "-a"), start(round + "-b"));
            var said = new ArrayList<BufferedReader>();
            for (var writer : writers) {
                said.add(writer.inputReader(StandardCharsets.UTF_8));
                finished.add(said.getLast().readLine()); // it runs
            }
            for (var writer : writers) {
                LockSupport.parkNanos(random.nextLong(120_000_000));
                // by its handle: the process itself would close what it has said
                assertTrue(writer.toHandle().destroyForcibly());
                assertTrue(writer.waitFor(30, TimeUnit.SECONDS));
            }
            for (var i = 0; i < writers.size(); i++) {
                finished.addAll(wholeLines(said.get(i)));
                assertEquals(128 + 9, writers.get(i).exitValue(), "it ended by itself");
            }
            assertEquals("ok", integrity());
            assertTrue(kept().containsAll(finished), () -> "lost: " + lost(finished));
        }
        assertTrue(finished.size() > 4 * ROUNDS, "too few to say anything: " + finished.size());
    }

    /// The last line may be cut off; then nobody was told that it is finished.
    private static List<String> wholeLines(BufferedReader said) throws IOException {
        var text = new StringBuilder();
        for (var c = said.read(); c >= 0; c = said.read()) {
            text.append((char) c);
        }
        return text.substring(0, text.lastIndexOf("\n") + 1).lines().toList();
    }

    private Set<String> kept() throws Exception {
        return new ScanHistory(home, CommandRun.CLOCK)
                .list(null).stream().map(KeptScan::name).collect(Collectors.toSet());
    }

    private Set<String> lost(Set<String> finished) {
        try {
            var lost = new HashSet<>(finished);
            lost.removeAll(kept());
            return lost;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private String integrity() throws Exception {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + home + "/scans.db");
                var statement = connection.createStatement();
                var rows = statement.executeQuery("PRAGMA integrity_check")) {
            return rows.getString(1);
        }
    }

    private Process start(String name) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Writer.class.getName(),
                        home.toString(),
                        name)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /// Keeps scans until it is killed, and says each when it is kept.
    static final class Writer {

        private Writer() {}

        @SuppressWarnings("InfiniteLoopStatement")
        static void main(String[] arguments) throws Exception {
            var history = new ScanHistory(Path.of(arguments[0]), Clock.systemUTC());
            var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
            for (var i = 0; ; i++) {
                var name = "shop/" + arguments[1] + ":" + i;
                var report = KeptReports.of(name, i, KeptReports.NOW, 40);
                history.keep(report, "vuln");
                out.print(name + "\n");
                out.flush();
            }
        }
    }
}
