package io.hullwright.scan;

import java.time.Instant;
import java.util.Map;

/// A scan of one target that was kept, without its findings.
///
/// @param number for ever; names it for a person
/// @param takenAt when it was made first
/// @param seenAt when the same was found last
/// @param database date of the vulnerability database; empty where none was needed
/// @param scope what was asked: scanners and filters
/// @param bySeverity vulnerabilities that nobody had decided about
public record KeptScan(
        long number,
        Instant takenAt,
        Instant seenAt,
        ScanTarget.Kind kind,
        String name,
        String lineage,
        String image,
        String database,
        String scope,
        Map<Rating, Integer> bySeverity,
        int fixable,
        int decided,
        int others) {

    /// The same with its findings.
    ///
    /// @param report of this target alone
    /// @param decided what had been decided by then
    public record Whole(KeptScan scan, ScanReport report, Map<Vulnerability, String> decided) {}
}
