package io.hullwright.core.history;

import io.hullwright.scan.Decision;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The kept lists of packages in the database.
final class Boms {

    private Boms() {}

    static int keep(Connection connection, String image, String name, byte[] document, Instant now)
            throws SQLException {
        try (var statement =
                connection.prepareStatement(
                        "INSERT OR REPLACE INTO bom (image, name, kept_at, document)"
                                + " VALUES (?, ?, ?, ?)")) {
            statement.setString(1, image);
            statement.setString(2, name);
            statement.setString(3, now.toString());
            statement.setBytes(4, document);
            return statement.executeUpdate();
        }
    }

    static List<KeptBom> list(Connection connection, @Nullable String wanted) throws SQLException {
        var all = new ArrayList<KeptBom>();
        try (var statement =
                        connection.prepareStatement(
                                "SELECT image, name, document FROM bom ORDER BY name, kept_at");
                var rows = statement.executeQuery()) {
            while (rows.next()) {
                var name = rows.getString(2);
                if (wanted == null
                        || name.equals(wanted)
                        || Decision.repository(name).equals(wanted)
                        || rows.getString(1).equals(wanted)) {
                    var text = new String(rows.getBytes(3), StandardCharsets.UTF_8);
                    all.add(new KeptBom(rows.getString(1), name, text));
                }
            }
        }
        return all;
    }
}
