package io.hullwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hullwright.support.CommandRun;
import io.hullwright.support.DockerCli;
import io.hullwright.support.RealCompose;
import io.hullwright.support.RealEngines;
import io.hullwright.support.RealEngines.RealEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Credentials leave the environment of a compose file's services for Compose's secret files.
class SecretMoveTest {

    private static final String VALUE = "k8Vq2#Zt'L9\"xW$m4Rb7";

    private static final String SHOP =
            """
            services:
              db:
                image: postgres:17
                environment:
                  POSTGRES_DB: shop  # its name
                  POSTGRES_PASSWORD: "k8Vq2#Zt'L9\\"xW$$m4Rb7"
            """;

    private static final String MOVED =
            """
            services:
              db:
                image: postgres:17
                environment:
                  POSTGRES_DB: shop  # its name
                  POSTGRES_PASSWORD_FILE: /run/secrets/db_postgres_password  # ENV-001
                secrets:  # ENV-001
                  - db_postgres_password  # ENV-001
            secrets:  # ENV-001
              db_postgres_password:  # ENV-001
                file: ./secrets/db_postgres_password  # ENV-001
            """;

    @TempDir private Path folder;

    static List<RealEngine> engines() {
        return RealEngines.all();
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("compose.yaml"), text);
    }

    private CommandRun harden(String... options) {
        var all = new ArrayList<>(List.of("harden", "compose", "--files-only"));
        all.add(folder.resolve("compose.yaml").toString());
        all.addAll(List.of(options));
        return CommandRun.in(folder, all.toArray(String[]::new));
    }

    private static String mode(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    @Test
    void showsThePlanAndNeitherWritesNorPrintsTheValue() throws IOException {
        var file = write(SHOP);
        var asked = harden();
        assertTrue(asked.out().contains("may POSTGRES_PASSWORD move into secret"), asked.out());
        var run = harden("--only", "ENV-001");
        assertTrue(run.out().contains("+    secrets:  # ENV-001"), run.out());
        assertTrue(run.out().contains("+  db_postgres_password:  # ENV-001"), run.out());
        assertTrue(run.out().contains("moves to secrets/db_postgres_password"), run.out());
        assertFalse((run.out() + run.err()).contains("k8Vq2"), run.out());
        assertEquals(SHOP, Files.readString(file));
        assertEquals(List.of("compose.yaml"), CommandRun.names(folder));
    }

    @Test
    void writesTheSecretForItsOwnerAlone() throws IOException {
        var file = write(SHOP);
        Files.createDirectory(folder.resolve(".git"));
        var run = harden("--only", "ENV-001", "--write");
        assertEquals(0, run.code(), run.err());
        assertEquals(MOVED, Files.readString(file));
        var secret = folder.resolve("secrets").resolve("db_postgres_password");
        assertEquals(VALUE, Files.readString(secret));
        assertEquals("rw-------", mode(secret));
        assertEquals("rwx------", mode(folder.resolve("secrets")));
        assertEquals(
                "/secrets/\n/compose.yaml.hullwright-backup-*\n",
                Files.readString(folder.resolve(".gitignore")));
        assertFalse((run.out() + run.err()).contains("k8Vq2"), run.out());
        assertTrue(harden("--only", "ENV-001").out().startsWith("Nothing to change"));
        assertEquals(0, harden("--undo").code());
        assertEquals(SHOP, Files.readString(file));
        assertEquals(0, harden("--only", "ENV-001", "--write").code());
        assertEquals(MOVED, Files.readString(file));
    }

    @Test
    void writesAListToo() throws IOException {
        var file =
                write(
                        """
                        services:
                          db:
                            image: mariadb:11
                            environment:
                              - MARIADB_ROOT_PASSWORD=k8Vq2ZtL9xWm4Rb7
                        """);
        assertEquals(0, harden("--only", "ENV-001", "--write").code());
        var line =
                "      - MARIADB_ROOT_PASSWORD_FILE=/run/secrets/db_mariadb_root_password  # ENV-001";
        assertTrue(Files.readString(file).contains(line), Files.readString(file));
        assertEquals(
                "k8Vq2ZtL9xWm4Rb7",
                Files.readString(folder.resolve("secrets/db_mariadb_root_password")));
    }

    @Test
    void leavesASecretAloneThatIsThere() throws IOException {
        var file = write(SHOP);
        var secret =
                Files.writeString(
                        Files.createDirectory(folder.resolve("secrets"))
                                .resolve("db_postgres_password"),
                        "another");
        var run = harden("--only", "ENV-001", "--write");
        assertTrue(run.err().contains("HW-171"), run.err());
        assertEquals("another", Files.readString(secret));
        assertEquals(SHOP, Files.readString(file));
        assertFalse(Files.exists(folder.resolve("compose.yaml.hullwright-backup")));
    }

    /// What cannot be moved is named with its reason, and no file comes into being.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "postgres:17|example/api:1|is not known to read POSTGRES_PASSWORD from a file",
                "POSTGRES_DB: shop|POSTGRES_PASSWORD_FILE: /x|is there beside POSTGRES_PASSWORD",
                "image: postgres:17|{image: postgres:17, user: \"1001\"}|runs as another user",
                "image: postgres:17|{command: echo $$POSTGRES_PASSWORD}|reads POSTGRES_PASSWORD",
            })
    void saysWhatStays(String old, String now, String why) throws IOException {
        var added = now.startsWith("{") ? now.substring(1, now.length() - 1) : now;
        var text =
                SHOP.replace(
                        old,
                        added.startsWith("command")
                                ? old + "\n    " + added
                                : added.replace(", ", "\n    "));
        var file = write(text);
        var run = harden("--only", "ENV-001", "--write");
        assertTrue(run.out().contains(why), run.out() + run.err());
        assertEquals(text, Files.readString(file));
        assertEquals(List.of("compose.yaml"), CommandRun.names(folder));
    }

    /// PostgreSQL takes the password from the file that Compose mounts, and nothing shows it.
    @ParameterizedTest
    @MethodSource("engines")
    void aRealDatabaseReadsIt(RealEngine engine) throws Exception {
        var docker = new DockerCli(engine.address());
        Assumptions.assumeTrue(docker.tryRun("image", "inspect", "hullwright-test/services:1"));
        docker.run("tag", "hullwright-test/services:1", "hullwright-test/postgres:1");
        Files.writeString(folder.resolve("entry.sh"), ENTRY);
        write(DATABASE);
        try {
            RealCompose.run(engine.address(), folder, "up", "--detach", "--wait");
            assertTrue(environment(docker).contains("POSTGRES_PASSWORD=k8Vq2"));
            var run = harden("--only", "ENV-001", "--write");
            assertEquals(0, run.code(), run.out() + run.err());
            RealCompose.run(engine.address(), folder, "up", "--detach", "--wait");
            assertEquals("42", login(docker, "k8Vq2ZtL9xWm4Rb7").strip());
            var shown = environment(docker);
            assertFalse(shown.contains("k8Vq2"), shown);
            assertTrue(shown.contains("POSTGRES_PASSWORD_FILE=/run/secrets/db_postgres_password"));
        } finally {
            RealCompose.run(engine.address(), folder, "down", "--volumes", "--timeout", "0");
            docker.tryRun("rmi", "hullwright-test/postgres:1");
        }
    }

    private static String environment(DockerCli docker) {
        return docker.run("inspect", "--format", "{{json .Config.Env}}", "h1-moved-db");
    }

    private static String login(DockerCli docker, String password) {
        return docker.run(
                "exec",
                "-e",
                "PGPASSWORD=" + password,
                "h1-moved-db",
                "psql",
                "-h",
                "127.0.0.1",
                "-U",
                "postgres",
                "-tAc",
                "select 41 + 1");
    }

    private static final String DATABASE =
            """
            name: h1-moved
            services:
              db:
                container_name: h1-moved-db
                image: hullwright-test/postgres:1
                entrypoint: ["/bin/sh", "/entry.sh"]
                volumes: ["./entry.sh:/entry.sh:ro"]
                environment:
                  POSTGRES_PASSWORD: k8Vq2ZtL9xWm4Rb7
                stop_grace_period: 1s
                healthcheck:
                  test: ["CMD", "test", "-e", "/tmp/ready"]
                  interval: 1s
                  retries: 30
            """;

    /// As the entry point of the official image has it: the variable, or the file.
    private static final String ENTRY =
            """
            pass=$POSTGRES_PASSWORD
            if [ -n "$POSTGRES_PASSWORD_FILE" ]; then pass=$(cat "$POSTGRES_PASSWORD_FILE"); fi
            ask() { su postgres -c "psql -h /var/run/postgresql -d postgres -q"; }
            su postgres -c "/usr/lib/postgresql/15/bin/postgres -D /var/lib/postgresql/15/main \\
                -c config_file=/etc/postgresql/15/main/postgresql.conf -c ssl=off" &
            until echo "select 1" | ask; do sleep 0.2; done
            echo "alter role postgres password '$pass'" | ask && touch /tmp/ready
            wait
            """;
}
