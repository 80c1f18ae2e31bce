package io.hullwright.core.rotation;

import io.hullwright.core.EngineChoice;
import io.hullwright.core.LocalHullwright;
import io.hullwright.support.CommandRun;
import io.hullwright.support.DockerCli;
import io.hullwright.support.RealEngines.RealEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;

/// A real PostgreSQL with the role `app`, which is judged by its password from everywhere, and a
/// client that logs in all the while with whatever the secret's file says.
final class DatabaseStage implements AutoCloseable {

    static final String IMAGE = "hullwright-test/services:1";
    static final String PREFIX = "rotation-test-";
    static final String DATABASE = PREFIX + "db";
    static final String CLIENT = PREFIX + "client";

    /// With every character that a URI, a shell, SQL and psql read as something else.
    static final String ODD = "pa ss'w\"o:r@d/%41$USER\\`x`:USER#&=?";

    private static final long DEADLINE_SECONDS = 60;
    private final RealEngine engine;
    private final DockerCli docker;
    private final Path home;

    private DatabaseStage(RealEngine engine, Path home) {
        this.engine = engine;
        this.docker = new DockerCli(engine.address());
        this.home = home;
    }

    /// @param method of pg_hba.conf for the network
    static DatabaseStage up(RealEngine engine, Path home, String method)
            throws IOException, InterruptedException {
        var stage = new DatabaseStage(engine, home);
        Assumptions.assumeTrue(
                stage.docker.tryRun("image", "inspect", IMAGE), IMAGE + " is not on " + engine);
        stage.docker.removeAll(PREFIX);
        stage.docker.run("network", "create", PREFIX + "net");
        stage.run(DATABASE, List.of("--user", "105:108"), server(method));
        stage.await(() -> stage.docker.tryRun("exec", DATABASE, "pg_isready", "-q"));
        stage.setPassword(ODD);
        return stage;
    }

    private static String server(String method) {
        return "echo 'host all all all %s' >> /etc/postgresql/15/main/pg_hba.conf;"
                        .formatted(method)
                + " exec /usr/lib/postgresql/15/bin/postgres -D /var/lib/postgresql/15/main"
                + " -c config_file=/etc/postgresql/15/main/postgresql.conf -c ssl=off"
                + " -c fsync=off -c listen_addresses='*' -c log_statement=all -c log_connections=on";
    }

    void setPassword(String password) {
        var quoted = "'" + password.replace("'", "''") + "'";
        sql("DROP ROLE IF EXISTS app; CREATE ROLE app LOGIN PASSWORD " + quoted);
    }

    /// @return what the database answers to its superuser
    String sql(String statement) {
        return docker.run(
                "exec", "--user", "postgres", DATABASE, "psql", "-tAqc", statement, "postgres");
    }

    /// Runs a command of a shell in a container of its own.
    void run(String name, List<String> options, String command) {
        var line = new ArrayList<>(List.of("run", "--detach", "--init", "--name", name));
        line.addAll(List.of("--network", PREFIX + "net", "--stop-timeout", "1"));
        line.addAll(options);
        line.addAll(List.of(IMAGE, "/bin/sh", "-c", command));
        docker.run(line);
    }

    /// Starts a client that sees the folder of the secret's file, and waits until it was let in.
    void client(Path folder) throws InterruptedException {
        var mount = List.of("--volume", folder + ":/secrets:ro");
        run(
                CLIENT,
                mount,
                "while :; do PGCONNECT_TIMEOUT=5 PGPASSWORD=$(cat /secrets/password) psql -w -h "
                        + DATABASE
                        + " -U app -d postgres -tAc 'select 1' >/dev/null 2>&1"
                        + " && echo in || echo out; done");
        await(() -> log().contains("in"));
    }

    /// What became of each of the client's logins so far.
    List<String> log() {
        return docker.lines("logs", CLIENT);
    }

    /// Waits until the client tried this often more.
    void moreLogins(int count) throws InterruptedException {
        var before = log().size();
        await(() -> log().size() >= before + count);
    }

    interface Condition {
        boolean holds();
    }

    void await(Condition condition) throws InterruptedException {
        var end = System.nanoTime() + DEADLINE_SECONDS * 1_000_000_000L;
        while (!condition.holds()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("it did not come to pass in a minute");
            }
            Thread.sleep(50);
        }
    }

    /// Judged by PostgreSQL's own client over the network.
    boolean letsIn(String password) {
        return docker.tryRun(
                "exec",
                "--env",
                "PGPASSWORD=" + password,
                DATABASE,
                "psql",
                "-w",
                "-h",
                docker.run(
                        "inspect",
                        "--format",
                        "{{range .NetworkSettings.Networks}}{{.IPAddress}}{{end}}",
                        DATABASE),
                "-U",
                "app",
                "-tAc",
                "select 1",
                "postgres");
    }

    /// What the server keeps of the password.
    String kept() {
        return sql("SELECT rolpassword FROM pg_authid WHERE rolname = 'app'");
    }

    DockerCli docker() {
        return docker;
    }

    RealEngine engine() {
        return engine;
    }

    Rotations rotations() {
        return new LocalHullwright(Map.of(), home, home, CommandRun.CLOCK).rotations();
    }

    EngineChoice choice() {
        return new EngineChoice(engine.address(), null, null, false, false, false, Set.of());
    }

    static RotationOrder order(boolean restart, RotationOrder.Place... places) {
        return new RotationOrder(DATABASE, "app", "", "", List.of(places), restart);
    }

    static String text(Path file) throws IOException {
        return Files.readString(file);
    }

    @Override
    public void close() {
        docker.removeAll(PREFIX);
    }
}
