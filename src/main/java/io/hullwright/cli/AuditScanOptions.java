package io.hullwright.cli;

import io.hullwright.core.scans.ScanChoice;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Whether an audit has images scanned too.
final class AuditScanOptions {

    @Option(
            names = "--scan",
            description = "have Trivy scan the images too; what it finds is judged with the rest")
    private boolean scan;

    @Option(names = "--trivy", paramLabel = "PATH", description = "the program, for --scan")
    private @Nullable Path trivy;

    @Option(
            names = "--trivy-cache",
            paramLabel = "DIR",
            description = "where its databases are, for --scan")
    private @Nullable Path cache;

    @Option(names = "--offline", description = "with --scan: fetch no newer database")
    private boolean offline;

    /// Null when nothing is to be scanned.
    @Nullable ScanChoice choice() {
        return scan
                ? ScanChoice.usual().with(trivy == null ? null : trivy.toString(), cache, offline)
                : null;
    }
}
