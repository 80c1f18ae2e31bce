package io.hullwright.core.history;

import io.hullwright.scan.FirstSeen;
import io.hullwright.scan.KeptScan;
import io.hullwright.scan.ScanReport;
import io.hullwright.scan.ScanTarget;
import io.hullwright.scan.Vulnerability;
import io.hullwright.work.Problem;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Every finished scan of this user. Several processes may use it at once; each method is one
/// transaction, and blocks for some milliseconds, or up to 30 s while others write.
///
/// Every method throws `HW-260` when the file cannot be used and `HW-261` when a newer Hullwright
/// wrote it.
public final class ScanHistory {

    private final HistoryFile file;

    /// @param folder the person's data folder
    public ScanHistory(Path folder, Clock clock) {
        this.file = new HistoryFile(folder, clock);
    }

    /// That a damaged file was moved aside, if it was; told once.
    public List<String> notes() {
        return file.notes();
    }

    /// Keeps a finished scan. The same image with the same knowledge and the same decisions is
    /// kept once, and noted to be so still.
    ///
    /// @param one report of one target
    /// @param scope scanners and filters
    /// @return its number
    public long keep(ScanReport one, String scope) throws Problem {
        var rows = Interned.of(one);
        return file.write(connection -> new Keeping(connection).keep(one, scope, rows));
    }

    /// @param lineage one thing's; null for all
    /// @return newest first
    public List<KeptScan> list(@Nullable String lineage) throws Problem {
        return file.read(List.of(), connection -> Reading.list(connection, lineage));
    }

    /// @return null when there is none of this number
    public KeptScan.@Nullable Whole scan(long number) throws Problem {
        List<KeptScan.Whole> found =
                file.read(List.of(), connection -> Reading.whole(connection, number));
        return found.isEmpty() ? null : found.getFirst();
    }

    /// The images that were scanned, with their layers, to find bases among them.
    public List<ScanTarget> images() throws Problem {
        return file.read(List.of(), Reading::images);
    }

    /// Keeps the list of an image's packages; an older one of the same image goes.
    ///
    /// @param image the engine's id
    /// @param document CycloneDX
    @SuppressWarnings("ArrayEquals")
    public void keepBom(String image, String name, byte[] document, Instant now) throws Problem {
        file.write(connection -> Boms.keep(connection, image, name, document, now));
    }

    /// The kept lists, by name.
    ///
    /// @param wanted a name, a name without its tag, or an id; null for all
    public List<KeptBom> boms(@Nullable String wanted) throws Problem {
        return file.read(List.of(), connection -> Boms.list(connection, wanted));
    }

    /// How a vulnerability was found last, once for each package and version of it.
    public List<Vulnerability> newest(String id) throws Problem {
        return file.read(List.of(), connection -> Reading.newest(connection, id));
    }

    /// @param lineages of the things in question
    public FirstSeen firstSeen(Set<String> lineages) throws Problem {
        return file.read(FirstSeen.nothing(), connection -> seen(connection, lineages));
    }

    private static FirstSeen seen(Connection connection, Set<String> lineages) throws SQLException {
        Map<FirstSeen.Key, Instant> days = new HashMap<>();
        try (var statement = connection.prepareStatement(FIRST)) {
            for (var lineage : lineages) {
                read(statement, lineage, days);
            }
        }
        return new FirstSeen(days);
    }

    private static final String FIRST =
            """
            SELECT finding.id, finding.package, min(scan.taken_at) FROM scan
            JOIN found ON found.scan = scan.number
            JOIN finding ON finding.number = found.finding
            WHERE scan.lineage = ? AND finding.kind = 'vulnerability'
            GROUP BY finding.id, finding.package
            """;

    private static void read(
            PreparedStatement statement, String lineage, Map<FirstSeen.Key, Instant> days)
            throws SQLException {
        statement.setString(1, lineage);
        try (var rows = statement.executeQuery()) {
            while (rows.next()) {
                days.put(
                        new FirstSeen.Key(lineage, rows.getString(1), rows.getString(2)),
                        Instant.parse(rows.getString(3)));
            }
        }
    }
}
