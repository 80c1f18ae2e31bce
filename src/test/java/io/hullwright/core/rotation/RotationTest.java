package io.hullwright.core.rotation;

import static io.hullwright.core.rotation.DatabaseStage.ODD;
import static io.hullwright.core.rotation.DatabaseStage.PREFIX;
import static io.hullwright.core.rotation.DatabaseStage.order;
import static io.hullwright.core.rotation.DatabaseStage.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hullwright.core.rotation.RotationOrder.Place;
import io.hullwright.support.CommandRun;
import io.hullwright.support.RealEngines;
import io.hullwright.support.RealEngines.RealEngine;
import io.hullwright.work.Problem;
import io.hullwright.work.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// On a real PostgreSQL, with a client that connects all the while.
@Timeout(300)
class RotationTest {

    private static final String PLAIN = "0ld-Passw0rd_of.the~shop";
    private static final String ENV =
            """
            # the shop
            PORT=5432
            DB_PASSWORD='%1$s'  # rotated
            DATABASE_URL=postgres://app:%1$s@db:5432/shop?x=1
            OTHER_URL=postgres://app:another@db/shop
            """
                    .formatted(PLAIN);

    @TempDir private Path home;
    private Path folder = Path.of("");
    private Path secret = Path.of("");

    static List<RealEngine> engines() {
        return RealEngines.all();
    }

    @BeforeEach
    void start() throws IOException {
        folder = Files.createDirectory(home.resolve("shop"));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxr-xr-x"));
        secret = folder.resolve("password");
    }

    @ParameterizedTest
    @MethodSource("engines")
    void theNewOneWorksAndTheOldOneIsRefused(RealEngine engine) throws Exception {
        Files.writeString(secret, ODD + "\n");
        var mode = PosixFilePermissions.fromString("rw-r-----");
        Files.setPosixFilePermissions(secret, mode);
        try (var stage = DatabaseStage.up(engine, home, "scram-sha-256")) {
            stage.client(folder);
            var mount = List.of("--volume", secret + ":/password:ro");
            stage.run(PREFIX + "reader", mount, "cat /password; sleep 1000");
            var shown = rotate(stage, "--file", secret.toString(), "--restart");
            assertEquals("Nothing is done yet; say --yes.\n", shown.err());
            assertTrue(shown.out().contains("  7  restart " + PREFIX + "reader\n"), shown::out);
            assertEquals(ODD + "\n", text(secret));
            assertEquals(List.of(), execs(stage));

            var done = rotate(stage, "--file", secret.toString(), "--restart", "--yes");
            assertEquals(0, done.code(), done::toString);
            var fresh = text(secret);
            assertTrue(fresh.matches("[A-Za-z0-9]{32}\n"), "not a new password");
            assertTrue(stage.letsIn(fresh.strip()));
            assertFalse(stage.letsIn(ODD));
            assertEquals(mode, Files.getPosixFilePermissions(secret));
            assertEquals(List.of("password"), CommandRun.names(folder));
            assertTrue(stage.docker().run("logs", PREFIX + "reader").endsWith(fresh.strip()));
            stage.moreLogins(3);
            var from = stage.log().size();
            stage.moreLogins(10);
            var whole = stage.log();
            var after = whole.subList(from, whole.size());
            assertFalse(after.contains("out"), after::toString);
            assertSaidNowhere(stage, fresh.strip(), done.toString() + shown);
            var list = CommandRun.in(home, "secret", "list").out();
            assertTrue(list.contains("0 days  due     2027-02-22  " + secret), list);
        }
    }

    /// The server logs every statement that its settings ask for.
    private void assertSaidNowhere(DatabaseStage stage, String fresh, String said)
            throws IOException {
        var log = stage.docker().run("exec", DatabaseStage.DATABASE, "true") + said;
        log += stage.docker().run("logs", DatabaseStage.DATABASE);
        log += text(home.resolve(".local/share/hullwright/secrets.json"));
        for (var secret : List.of(fresh, ODD, stage.kept())) {
            assertFalse(log.contains(secret), log);
        }
    }

    private static List<String> execs(DatabaseStage stage) {
        var ids = "{{range .ExecIDs}}{{.}}\n{{end}}";
        return stage.docker().lines("inspect", "--format", ids, DatabaseStage.DATABASE);
    }

    @ParameterizedTest
    @MethodSource("engines")
    void aFailureAtAnyStepPutsEverythingBack(RealEngine engine) throws Exception {
        Files.writeString(secret, PLAIN);
        var env = Files.writeString(folder.resolve(".env"), ENV);
        try (var stage = DatabaseStage.up(engine, home, "scram-sha-256")) {
            stage.setPassword(PLAIN);
            stage.client(folder);
            var mount = List.of("--volume", secret + ":/password:ro");
            stage.run(PREFIX + "reader", mount, "cat /password; sleep 1000");
            var order = order(true, new Place(env, "DB_PASSWORD"), new Place(secret, ""));
            var kept = stage.kept();
            var failures = 0;
            while (true) {
                var plan = stage.rotations().plan(stage.choice(), order);
                var fault = new Fault(failures);
                try {
                    stage.rotations().run(plan, fault);
                    break;
                } catch (Problem e) {
                    assertEquals("HW-250", e.code(), e::text);
                }
                assertEquals(PLAIN, text(secret), fault.doing);
                assertEquals(ENV, text(env), fault.doing);
                assertEquals(kept, stage.kept(), fault.doing);
                assertTrue(stage.letsIn(PLAIN), fault.doing);
                assertEquals(List.of(".env", "password"), CommandRun.names(folder), fault.doing);
                failures++;
            }
            assertEquals(10, failures);
            var fresh = text(secret);
            assertNotEquals(PLAIN, fresh);
            assertEquals(ENV.replace(PLAIN, fresh), text(env));
            assertTrue(stage.letsIn(fresh));
            assertFalse(stage.letsIn(PLAIN));
            stage.moreLogins(1);
            stage.moreLogins(1);
            assertEquals("in", stage.log().getLast());
        }
    }

    /// Fails when it is told of a step.
    private static final class Fault implements Progress {

        private final int at;
        private int told;
        private String doing = "";

        Fault(int at) {
            this.at = at;
        }

        @Override
        public void at(int done, int total, String doing) {
            this.doing = doing;
            if (told++ == at) {
                throw new IllegalStateException("a fault while " + doing);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("engines")
    void aDatabaseThatGoesAwayHalfWayLosesNothing(RealEngine engine) throws Exception {
        try (var stage = DatabaseStage.up(engine, home, "scram-sha-256")) {
            for (var when :
                    List.of("changing the role", "logging in anew", "replacing " + secret)) {
                Files.writeString(secret, PLAIN);
                stage.setPassword(PLAIN);
                var order = order(false, new Place(secret, ""));
                var kept = stage.kept();
                var plan = stage.rotations().plan(stage.choice(), order);
                var problem =
                        assertThrows(
                                Problem.class,
                                () -> stage.rotations().run(plan, stopAt(stage, when)));
                assertEquals("HW-251", problem.code(), problem::text);
                assertEquals(PLAIN, text(secret));
                stage.docker().run("start", DatabaseStage.DATABASE);
                var up = List.of("exec", DatabaseStage.DATABASE, "pg_isready", "-q");
                stage.await(() -> stage.docker().tryRun(up.toArray(String[]::new)));
                var again = stage.rotations().plan(stage.choice(), order);
                assertTrue(again.isResumed());
                stage.rotations().run(again, Progress.SILENT);
                var isAsBefore = when.equals("changing the role");
                assertEquals(isAsBefore, text(secret).equals(PLAIN), when);
                assertEquals(isAsBefore, stage.kept().equals(kept), when);
                assertTrue(stage.letsIn(text(secret)), when);
                assertEquals(List.of("password"), CommandRun.names(folder), when);
            }
        }
    }

    private static Progress stopAt(DatabaseStage stage, String when) {
        return (_, _, doing) -> {
            if (doing.equals(when)) {
                stage.docker().run("kill", DatabaseStage.DATABASE);
            }
            if (doing.equals(when) && when.startsWith("replacing")) {
                throw new IllegalStateException("the disk is gone");
            }
        };
    }

    @ParameterizedTest
    @MethodSource("engines")
    void aDependantThatCannotLiveWithItPutsEverythingBack(RealEngine engine) throws Exception {
        Files.writeString(secret, PLAIN);
        try (var stage = DatabaseStage.up(engine, home, "scram-sha-256")) {
            stage.setPassword(PLAIN);
            var mount = List.of("--volume", secret + ":/password:ro");
            var command = "grep -q " + PLAIN + " /password && sleep 1000";
            stage.run(PREFIX + "stubborn", mount, command);
            var done = rotate(stage, "--file", secret.toString(), "--restart", "--yes");
            assertEquals(3, done.code(), done::toString);
            assertTrue(done.err().contains(PREFIX + "stubborn does not run well"), done::err);
            assertTrue(done.err().endsWith("(HW-250)\n"), done::err);
            assertEquals(PLAIN, text(secret));
            assertTrue(stage.letsIn(PLAIN));
            var running = "{{.State.Running}}";
            var seen = stage.docker().run("inspect", "-f", running, PREFIX + "stubborn");
            assertEquals("true", seen);
        }
    }

    @ParameterizedTest
    @MethodSource("engines")
    void aServerThatBelievesAnybodyIsLeftAlone(RealEngine engine) throws Exception {
        Files.writeString(secret, PLAIN);
        try (var stage = DatabaseStage.up(engine, home, "trust")) {
            stage.setPassword(PLAIN);
            var kept = stage.kept();
            stage.docker()
                    .run(
                            "exec",
                            DatabaseStage.DATABASE,
                            "sed",
                            "-i",
                            "s/scram-sha-256/trust/",
                            "/etc/postgresql/15/main/pg_hba.conf");
            stage.sql("SELECT pg_reload_conf()");
            var done = rotate(stage, "--file", secret.toString(), "--yes");
            assertEquals(3, done.code(), done::toString);
            assertTrue(done.err().contains("lets anybody in"), done::err);
            assertEquals(kept, stage.kept());
            assertEquals(List.of("password"), CommandRun.names(folder));
        }
    }

    private CommandRun rotate(DatabaseStage stage, String... more) {
        var line = new java.util.ArrayList<>(List.of("secret", "rotate", "--host"));
        line.addAll(List.of(stage.engine().address(), "--postgres", DatabaseStage.DATABASE));
        line.addAll(List.of("--role", "app"));
        line.addAll(List.of(more));
        return CommandRun.in(home, line.toArray(String[]::new));
    }
}
