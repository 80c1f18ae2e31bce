package io.hullwright.core.history;

import io.hullwright.scan.ScanReport;
import io.hullwright.scan.ScanTarget;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.TreeSet;

/// Writes a scan into the database, within the caller's transaction.
final class Keeping {

    private final Connection connection;

    Keeping(Connection connection) {
        this.connection = connection;
    }

    long keep(ScanReport report, String scope, List<Interned> rows) throws SQLException {
        var target = report.targets().getFirst();
        var key = key(report, target, scope, rows);
        var time = report.takenAt().toString();
        var known = number("UPDATE scan SET seen_at = ? WHERE key = ? RETURNING number", time, key);
        if (known > 0) {
            return known;
        }
        var number = scan(report, target, scope, key);
        findings(number, rows);
        return number;
    }

    /// An image's id says what is in it; files may be others every time.
    private static String key(
            ScanReport report, ScanTarget target, String scope, List<Interned> rows) {
        var decided = new TreeSet<String>();
        for (var row : rows) {
            if (!row.decided().isEmpty()) {
                decided.add(row.id() + " " + row.pkg() + " " + row.decided());
            }
        }
        var image = target.kind() == ScanTarget.Kind.IMAGE && !target.id().isEmpty();
        return Interned.digest(
                target.kind().word(),
                target.name(),
                image ? target.id() : report.takenAt() + " " + Interned.digest(content(rows)),
                report.scanner().name(),
                report.scanner().version(),
                database(report),
                scope,
                decided.toString());
    }

    private static String[] content(List<Interned> rows) {
        return rows.stream().map(row -> row.json()).toArray(String[]::new);
    }

    private static String database(ScanReport report) {
        var date = report.scanner().databaseUpdatedAt();
        return date == null ? "" : date.toString();
    }

    private long scan(ScanReport report, ScanTarget target, String scope, String key)
            throws SQLException {
        var json = Interned.json(target.contents());
        return number(
                """
                INSERT INTO scan (key, taken_at, seen_at, kind, name, lineage, image, digest, os,
                    end_of_life, containers, contents, scanner, version, sha256, database, stale,
                    scope)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING number
                """,
                key,
                report.takenAt().toString(),
                report.takenAt().toString(),
                target.kind().word(),
                target.name(),
                target.lineage(),
                target.id(),
                target.digest(),
                target.os(),
                target.endOfLife() ? 1 : 0,
                Interned.json(target.containers()),
                contents(json),
                report.scanner().name(),
                report.scanner().version(),
                report.scanner().sha256(),
                database(report),
                report.scanner().stale() ? 1 : 0,
                scope);
    }

    private long contents(String json) throws SQLException {
        var digest = Interned.digest(json);
        var known = number("SELECT number FROM contents WHERE digest = ?", digest);
        return known > 0
                ? known
                : number(
                        "INSERT INTO contents (digest, json) VALUES (?, ?) RETURNING number",
                        digest,
                        json);
    }

    private void findings(long scan, List<Interned> rows) throws SQLException {
        try (var finding =
                        connection.prepareStatement(
                                """
                                INSERT INTO finding
                                    (digest, kind, id, package, rating, fixable, json)
                                VALUES (?, ?, ?, ?, ?, ?, ?)
                                ON CONFLICT (digest) DO NOTHING
                                """);
                var found =
                        connection.prepareStatement(
                                """
                                INSERT OR IGNORE INTO found (scan, finding, decided)
                                VALUES (?, (SELECT number FROM finding WHERE digest = ?), ?)
                                """)) {
            for (var row : rows) {
                var digest = Interned.digest(row.kind(), row.json());
                fill(
                        finding,
                        digest,
                        row.kind(),
                        row.id(),
                        row.pkg(),
                        row.rating().word(),
                        row.fixable() ? 1 : 0,
                        row.json());
                finding.executeUpdate();
                fill(found, scan, digest, row.decided());
                found.executeUpdate();
            }
        }
    }

    /// What a statement returns in its only row; 0 without one.
    private long number(String sql, Object... values) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            fill(statement, values);
            try (var rows = statement.executeQuery()) {
                return rows.next() ? rows.getLong(1) : 0;
            }
        }
    }

    private static void fill(java.sql.PreparedStatement statement, Object... values)
            throws SQLException {
        for (var i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }
}
