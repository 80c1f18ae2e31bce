package io.hullwright.core.history;

import io.hullwright.scan.Background;
import io.hullwright.scan.Contents;
import io.hullwright.scan.KeptScan;
import io.hullwright.scan.Rating;
import io.hullwright.scan.ScanReport;
import io.hullwright.scan.ScanTarget;
import io.hullwright.scan.Scanner;
import io.hullwright.scan.Vulnerability;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads scans from the database.
final class Reading {

    private static final String SCANS =
            """
            SELECT scan.*,
                sum(finding.kind = 'vulnerability' AND found.decided = ''
                    AND finding.rating = 'critical') AS critical,
                sum(finding.kind = 'vulnerability' AND found.decided = ''
                    AND finding.rating = 'high') AS high,
                sum(finding.kind = 'vulnerability' AND found.decided = ''
                    AND finding.rating = 'medium') AS medium,
                sum(finding.kind = 'vulnerability' AND found.decided = ''
                    AND finding.rating = 'low') AS low,
                sum(finding.kind = 'vulnerability' AND found.decided = ''
                    AND finding.rating = 'unknown') AS unknown,
                sum(finding.fixable AND found.decided = '') AS fixable,
                sum(found.decided <> '') AS decided,
                sum(finding.kind <> 'vulnerability') AS others
            FROM scan
            LEFT JOIN found ON found.scan = scan.number
            LEFT JOIN finding ON finding.number = found.finding
            """;

    private Reading() {}

    static List<KeptScan> list(Connection connection, @Nullable String lineage)
            throws SQLException {
        var all = new ArrayList<KeptScan>();
        var where = lineage == null ? "" : "WHERE scan.lineage = ? ";
        var sql = SCANS + where + "GROUP BY scan.number ORDER BY seen_at DESC, scan.number DESC";
        try (var statement = connection.prepareStatement(sql)) {
            if (lineage != null) {
                statement.setString(1, lineage);
            }
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    all.add(scan(rows));
                }
            }
        }
        return all;
    }

    /// @return none when there is none of this number
    static List<KeptScan.Whole> whole(Connection connection, long number)
            throws SQLException, IOException {
        var sql = SCANS + "WHERE scan.number = ? GROUP BY scan.number";
        try (var statement = connection.prepareStatement(sql)) {
            statement.setLong(1, number);
            try (var rows = statement.executeQuery()) {
                return rows.next() ? List.of(whole(connection, rows)) : List.of();
            }
        }
    }

    private static KeptScan.Whole whole(Connection connection, ResultSet row)
            throws SQLException, IOException {
        var scan = scan(row);
        var lists = new Interned.Lists();
        Map<Vulnerability, String> decided = new HashMap<>();
        findings(connection, scan.number(), lists, decided);
        var contents = contents(connection, row.getLong("contents"));
        var target =
                ScanTarget.of(
                                scan.kind(),
                                scan.name(),
                                scan.image(),
                                row.getString("digest"),
                                List.of(Interned.read(row.getString("containers"), String[].class)))
                        .scanned(row.getString("os"), row.getBoolean("end_of_life"), contents);
        var scanner =
                new Scanner(
                        row.getString("scanner"),
                        row.getString("version"),
                        row.getString("sha256"),
                        scan.database().isEmpty() ? null : Instant.parse(scan.database()),
                        row.getBoolean("stale"));
        var report =
                new ScanReport(
                        scan.takenAt(),
                        scanner,
                        List.of(target),
                        lists.vulnerabilities(),
                        lists.misconfigurations(),
                        lists.secrets(),
                        lists.licenses(),
                        Background.none(),
                        List.of());
        return new KeptScan.Whole(scan, report, decided);
    }

    private static void findings(
            Connection connection,
            long number,
            Interned.Lists lists,
            Map<Vulnerability, String> decided)
            throws SQLException, IOException {
        var sql =
                "SELECT kind, json, decided FROM found JOIN finding ON number = finding"
                        + " WHERE scan = ?";
        try (var statement = connection.prepareStatement(sql)) {
            statement.setLong(1, number);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    lists.add(rows.getString(1), rows.getString(2));
                    if (!rows.getString(3).isEmpty()) {
                        decided.put(lists.vulnerabilities().getLast(), rows.getString(3));
                    }
                }
            }
        }
    }

    private static KeptScan scan(ResultSet row) throws SQLException {
        var counts = new EnumMap<Rating, Integer>(Rating.class);
        for (var rating : Rating.values()) {
            counts.put(rating, row.getInt(rating.word()));
        }
        return new KeptScan(
                row.getLong("number"),
                Instant.parse(row.getString("taken_at")),
                Instant.parse(row.getString("seen_at")),
                kind(row.getString("kind")),
                row.getString("name"),
                row.getString("lineage"),
                row.getString("image"),
                row.getString("database"),
                row.getString("scope"),
                counts,
                row.getInt("fixable"),
                row.getInt("decided"),
                row.getInt("others"));
    }

    private static ScanTarget.Kind kind(String word) {
        for (var kind : ScanTarget.Kind.values()) {
            if (kind.word().equals(word)) {
                return kind;
            }
        }
        throw new IllegalStateException("a kind of target that is none");
    }

    private static Contents contents(Connection connection, long number)
            throws SQLException, IOException {
        try (var statement =
                connection.prepareStatement("SELECT json FROM contents WHERE number = ?")) {
            statement.setLong(1, number);
            try (var rows = statement.executeQuery()) {
                return rows.next()
                        ? Interned.read(rows.getString(1), Contents.class)
                        : Contents.NONE;
            }
        }
    }

    static List<Vulnerability> newest(Connection connection, String id)
            throws SQLException, IOException {
        Map<String, Vulnerability> found = new LinkedHashMap<>();
        var sql =
                """
                SELECT finding.json FROM finding
                JOIN found ON found.finding = finding.number
                JOIN scan ON scan.number = found.scan
                WHERE finding.kind = 'vulnerability' AND finding.id = ?
                ORDER BY scan.seen_at DESC, scan.number DESC
                """;
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, id);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    var one = Interned.read(rows.getString(1), Vulnerability.class);
                    found.putIfAbsent(one.pkg() + "\n" + one.purl(), one);
                }
            }
        }
        return List.copyOf(found.values());
    }

    static List<ScanTarget> images(Connection connection) throws SQLException, IOException {
        var images = new ArrayList<ScanTarget>();
        try (var statement =
                        connection.prepareStatement(
                                "SELECT DISTINCT scan.name, scan.image, contents.json FROM scan"
                                        + " JOIN contents ON contents.number = scan.contents"
                                        + " WHERE scan.kind = 'image'");
                var rows = statement.executeQuery()) {
            while (rows.next()) {
                var contents = Interned.read(rows.getString(3), Contents.class);
                images.add(
                        ScanTarget.of(
                                        ScanTarget.Kind.IMAGE,
                                        rows.getString(1),
                                        rows.getString(2),
                                        "",
                                        List.of())
                                .scanned("", false, contents));
            }
        }
        return images;
    }
}
