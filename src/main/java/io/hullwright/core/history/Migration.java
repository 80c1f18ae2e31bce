package io.hullwright.core.history;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;

/// Brings a database to the newest form: one script for each step, each whole or not at all.
final class Migration {

    /// The number of the last script beside this class.
    static final int NEWEST = 2;

    private Migration() {}

    static int version(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("PRAGMA user_version")) {
            return rows.getInt(1);
        }
    }

    /// Call it where no other process does so.
    static void run(Connection connection) throws SQLException, IOException {
        try (var statement = connection.createStatement()) {
            statement.execute("PRAGMA journal_mode = WAL");
            for (var next = version(connection) + 1; next <= NEWEST; next++) {
                statement.execute("BEGIN IMMEDIATE");
                for (var one : script(next).split(";\\s*\n", -1)) {
                    if (!one.isBlank()) {
                        statement.execute(one);
                    }
                }
                statement.execute("PRAGMA user_version = " + next);
                statement.execute("COMMIT");
            }
        }
    }

    private static String script(int number) throws IOException {
        try (var in = Migration.class.getResourceAsStream(number + ".sql")) {
            if (in == null) {
                throw new IllegalStateException("script " + number + " is not among the resources");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
