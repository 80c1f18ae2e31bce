package io.hullwright.core.history;

import static io.hullwright.core.history.KeptReports.NOW;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hullwright.scan.Rating;
import io.hullwright.scan.ScanReport;
import io.hullwright.support.CommandRun;
import io.hullwright.work.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScanHistoryTest {

    private static final String SCOPE = "vuln";

    @TempDir private Path home;
    private ScanHistory history;

    @BeforeEach
    void open() {
        history = new ScanHistory(home.resolve("data"), CommandRun.CLOCK);
    }

    @Test
    void whatIsReadIsWhatWasKept() throws Exception {
        var report = KeptReports.of("shop/web:1", 1, NOW, 20);
        var number = history.keep(report, SCOPE);
        var whole = Objects.requireNonNull(history.scan(number));
        assertEquals(report.targets(), whole.report().targets());
        assertEquals(report.scanner(), whole.report().scanner());
        assertEquals(report.vulnerabilities(), whole.report().vulnerabilities());
        assertEquals(report.misconfigurations(), whole.report().misconfigurations());
        assertEquals(report.secrets(), whole.report().secrets());
        assertEquals(report.licenses(), whole.report().licenses());
        var scan = whole.scan();
        assertEquals(report.takenAt(), scan.takenAt());
        assertEquals("shop/web", scan.lineage());
        assertEquals(10, scan.fixable());
        assertEquals(3, scan.others());
        for (var rating : Rating.values()) {
            assertEquals(4, scan.bySeverity().get(rating));
        }
        assertNull(history.scan(number + 1));
    }

    @Test
    void nothingIsMadeByLooking() throws Problem {
        assertEquals(List.of(), history.list(null));
        assertFalse(Files.exists(home.resolve("data")));
    }

    @Test
    void theSameImageWithTheSameKnowledgeIsKeptOnce() throws Problem {
        var first = history.keep(KeptReports.of("shop/web:1", 1, NOW, 3), SCOPE);
        var later = NOW.plus(Duration.ofHours(1));
        assertEquals(first, history.keep(KeptReports.of("shop/web:1", 1, later, 3), SCOPE));
        var kept = history.list("shop/web").getFirst();
        assertEquals(NOW, kept.takenAt());
        assertEquals(later, kept.seenAt());
        assertNotEquals(first, history.keep(KeptReports.of("shop/web:1", 2, later, 3), SCOPE));
        assertNotEquals(first, history.keep(KeptReports.of("shop/web:1", 1, later, 3), "secret"));
        assertEquals(3, history.list(null).size());
    }

    @Test
    void aVulnerabilityIsFirstSeenWhateverTheTagWas() throws Problem {
        history.keep(KeptReports.of("shop/web:1", 1, NOW, 1), SCOPE);
        var later = NOW.plus(Duration.ofDays(3));
        history.keep(KeptReports.of("shop/web:2", 2, later, 2), SCOPE);
        var seen = history.firstSeen(Set.of("shop/web", "other"));
        assertEquals(NOW, seen.of(KeptReports.vulnerability("shop/web:9", 0)));
        assertEquals(later, seen.of(KeptReports.vulnerability("shop/web", 1)));
        assertNull(seen.of(KeptReports.vulnerability("other:1", 0)));
    }

    @Test
    void onlyItsOwnerMayReadIt() throws Exception {
        history.keep(KeptReports.of("shop/web:1", 1, NOW, 1), SCOPE);
        assertEquals("rwx------", mode(home.resolve("data")));
        assertEquals("rw-------", mode(database()));
    }

    private static String mode(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    @Test
    void aDamagedFileIsMovedAsideAndSaid() throws Exception {
        history.keep(KeptReports.of("shop/web:1", 1, NOW, 500), SCOPE);
        var bytes = Files.readAllBytes(database());
        java.util.Arrays.fill(bytes, 0, bytes.length, (byte) 'x');
        Files.write(database(), bytes);
        var number = history.keep(KeptReports.of("shop/web:1", 1, NOW, 1), SCOPE);
        var aside = home.resolve("data/scans.db.damaged-20261124T093000Z");
        assertEquals(
                List.of(
                        "the history of scans was damaged; it is now "
                                + aside
                                + ", and a new one was begun"),
                history.notes());
        assertEquals(List.of(), history.notes());
        assertArrayEquals(bytes, Files.readAllBytes(aside));
        assertEquals(number, history.list(null).getFirst().number());
    }

    /// A page in the middle is found when it is read.
    @Test
    void damageInTheMiddleIsFound() throws Exception {
        for (var image = 1; image < 20; image++) {
            history.keep(KeptReports.of("shop/web:" + image, image, NOW, 200), SCOPE);
        }
        var bytes = Files.readAllBytes(database());
        java.util.Arrays.fill(bytes, 4096, bytes.length, (byte) 0xff);
        Files.write(database(), bytes);
        assertEquals(List.of(), history.list(null));
        assertTrue(history.notes().getFirst().startsWith("the history of scans was damaged"));
    }

    @Test
    void aNewerFormIsLeftAlone() throws Exception {
        history.keep(KeptReports.of("shop/web:1", 1, NOW, 1), SCOPE);
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + database());
                var statement = connection.createStatement()) {
            statement.execute("PRAGMA user_version = 1000");
        }
        var before = Files.readAllBytes(database());
        var report = KeptReports.of("shop/web:2", 2, NOW, 1);
        assertEquals(
                "HW-261", assertThrows(Problem.class, () -> history.keep(report, SCOPE)).code());
        assertArrayEquals(before, Files.readAllBytes(database()));
    }

    @Test
    void aPlaceThatCannotBeUsedIsSaid() throws Exception {
        Files.writeString(home.resolve("data"), "a file");
        var report = KeptReports.of("shop/web:1", 1, NOW, 1);
        assertEquals(
                "HW-260", assertThrows(Problem.class, () -> history.keep(report, SCOPE)).code());
    }

    /// An empty file is a database before its first step.
    @Test
    void stepsAreTakenFromWhereTheFileIs() throws Exception {
        Files.createDirectory(home.resolve("data"));
        Files.createFile(database());
        assertEquals(List.of(), history.list(null));
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + database())) {
            assertEquals(Migration.NEWEST, Migration.version(connection));
            Migration.run(connection);
            assertEquals(Migration.NEWEST, Migration.version(connection));
        }
    }

    @Test
    void manyAtOnceLoseNothing() throws Exception {
        var reports =
                IntStream.range(0, 24)
                        .mapToObj(image -> KeptReports.of("shop/web:" + image, image, NOW, 20))
                        .toList();
        var threads = reports.stream().map(report -> Thread.ofPlatform().start(keep(report)));
        for (var thread : threads.toList()) {
            thread.join();
        }
        assertEquals(24, history.list("shop/web").size());
    }

    /// Each with a front door of its own, as processes have.
    private Runnable keep(ScanReport report) {
        return () -> {
            try {
                new ScanHistory(home.resolve("data"), CommandRun.CLOCK).keep(report, SCOPE);
            } catch (Problem e) {
                throw new IllegalStateException(e);
            }
        };
    }

    private Path database() {
        return home.resolve("data/scans.db");
    }
}
