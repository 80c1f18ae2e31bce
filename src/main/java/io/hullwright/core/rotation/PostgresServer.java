package io.hullwright.core.rotation;

import io.hullwright.collect.docker.EngineOrders;
import io.hullwright.secret.Secret;
import io.hullwright.work.Problem;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// PostgreSQL in a container, spoken to by its own client in there. Where the engine is reached,
/// so is the database. Statements and passwords go over the client's standard input alone: none
/// is in a process list, an environment, a file or the server's log.
final class PostgresServer {

    /// The system's user in PostgreSQL's images and in Debian's package.
    private static final String SYSTEM_USER = "postgres";

    private static final String IN = "hullwright-is-in";
    private static final int OLDEST_WITH_SCRAM = 100_000;
    private static final String QUIET =
            """
            \\set VERBOSITY terse
            SET log_statement = 'none';
            SET log_min_duration_statement = -1;
            SET log_min_error_statement = 'panic';
            SET pg_stat_statements.track = 'none';
            """;

    /// @param container its id
    /// @param admin a superuser who needs no password inside of the container
    record Place(String container, String name, String admin, String database, String role) {}

    /// @param kept what the server keeps of the role's password, so that it can be put back
    record Standing(int port, Secret kept) {}

    private final EngineOrders orders;
    private final Place place;
    private String user = SYSTEM_USER;

    PostgresServer(EngineOrders orders, Place place) {
        this.orders = orders;
        this.place = place;
    }

    /// @throws Problem `HW-246` when the role is not there or the admin cannot be used
    Standing ask() throws Problem, InterruptedException {
        var sql =
                QUIET
                        + "SELECT current_setting('server_version_num');\n"
                        + "SELECT current_setting('port');\n"
                        + "SELECT rolpassword FROM pg_authid WHERE rolname = "
                        + literal(place.role())
                        + ";\n\\q\n";
        var said = asAdmin(sql);
        var lines = said.output().lines().toList();
        if (said.code() != 0 || lines.size() < 2) {
            throw unusable(why(said));
        }
        if (Integer.parseInt(lines.get(0)) < OLDEST_WITH_SCRAM) {
            throw unusable("It is older than PostgreSQL 10 and knows no SCRAM");
        }
        if (lines.size() < 3 || lines.get(2).isEmpty()) {
            throw unusable("There is no role " + place.role() + " with a password");
        }
        return new Standing(Integer.parseInt(lines.get(1)), Secret.of(lines.get(2).toCharArray()));
    }

    /// As the system's user `postgres` where there is one, else as whom the container runs as.
    private EngineOrders.Ended asAdmin(String sql) throws Problem, InterruptedException {
        var input = sql.getBytes(StandardCharsets.UTF_8);
        try {
            return psql(input.clone());
        } catch (Problem e) {
            if (user.isEmpty() || !e.why().contains("user")) {
                throw e;
            }
            user = "";
            return psql(input);
        }
    }

    private EngineOrders.Ended psql(byte[] input) throws Problem, InterruptedException {
        var line =
                List.of(
                        "psql",
                        "-X",
                        "-q",
                        "-A",
                        "-t",
                        "-w",
                        "-v",
                        "ON_ERROR_STOP=1",
                        "-U",
                        place.admin(),
                        "-d",
                        place.database());
        return orders.run(place.container(), user, line, input);
    }

    /// @param verifier a SCRAM verifier, or whatever the server kept before
    /// @throws Problem `HW-246` when the server refuses it
    void set(Secret verifier) throws Problem, InterruptedException {
        var input = new ByteArrayOutputStream();
        var start = QUIET + "ALTER ROLE " + identifier(place.role()) + " PASSWORD '";
        input.writeBytes(start.getBytes(StandardCharsets.UTF_8));
        input.writeBytes(verifier.bytes());
        input.writeBytes("';\n\\q\n".getBytes(StandardCharsets.UTF_8));
        var said = psql(input.toByteArray());
        if (said.code() != 0) {
            throw unusable(why(said));
        }
    }

    /// Whether the server lets the role in with this password, asked over the network: inside of
    /// the container many servers believe anybody.
    ///
    /// @param address one of the container's own
    boolean accepts(String address, int port, Secret password)
            throws Problem, InterruptedException {
        var input = new ByteArrayOutputStream();
        ascii(input, "\\set VERBOSITY terse\n\\connect 'postgresql://");
        encode(input, place.role().getBytes(StandardCharsets.UTF_8));
        ascii(input, ":");
        encode(input, password.bytes());
        ascii(input, "@" + (address.contains(":") ? "[" + address + "]" : address) + ":" + port);
        ascii(input, "/");
        encode(input, place.database().getBytes(StandardCharsets.UTF_8));
        ascii(input, "?connect_timeout=5&application_name=hullwright'\n");
        ascii(input, "SELECT '" + IN + "';\n\\q\n");
        var said = psql(input.toByteArray());
        return said.code() == 0 && said.output().strip().equals(IN);
    }

    private static void ascii(ByteArrayOutputStream out, String text) {
        out.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
    }

    /// Percent-encoded, so that neither psql nor the URI reads a character as anything but itself.
    private static void encode(ByteArrayOutputStream out, byte[] text) {
        for (var b : text) {
            ascii(out, "%%%02X".formatted(b & 0xff));
        }
    }

    private static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    private static String identifier(String text) {
        return "\"" + text.replace("\"", "\"\"") + "\"";
    }

    /// The first line alone, which names no statement.
    private static String why(EngineOrders.Ended said) {
        return said.errors()
                .lines()
                .findFirst()
                .map(line -> "psql said: " + line.replaceAll("SCRAM-SHA-256\\S+", "…"))
                .orElse("psql ended with " + said.code());
    }

    private Problem unusable(String why) {
        return new Problem(
                Problem.Kind.CANNOT_LOOK,
                "HW-246",
                "PostgreSQL in " + place.name() + " cannot be told a new password.",
                why + ".",
                "Name a superuser who may log in inside of the container with --admin, and the role"
                        + " with --role.",
                null);
    }
}
