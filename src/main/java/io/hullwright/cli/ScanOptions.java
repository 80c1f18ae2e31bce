package io.hullwright.cli;

import io.hullwright.core.AtomicFile;
import io.hullwright.core.scans.ScanChoice;
import io.hullwright.core.settings.Threshold;
import io.hullwright.report.ScanFormat;
import io.hullwright.scan.Rating;
import io.hullwright.scan.ScanReport;
import io.hullwright.work.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// How to scan, and how to write what was found. Shared by every kind of scan.
final class ScanOptions {

    @Option(
            names = "--trivy",
            paramLabel = "PATH",
            description = "the program (default: HULLWRIGHT_TRIVY, else the first in PATH)")
    private @Nullable String trivy;

    @Option(
            names = "--trivy-cache",
            paramLabel = "DIR",
            description = "where its databases are (default: in this user's cache folder)")
    private @Nullable Path cache;

    @Option(names = "--offline", description = "fetch nothing: use the database that is there")
    private boolean offline;

    @Option(
            names = "--scanners",
            paramLabel = "LIST",
            split = ",",
            defaultValue = "vuln,secret,misconfig",
            description = "what for: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
    private List<ScanChoice.Kind> scanners = List.of();

    @Option(
            names = "--severity",
            paramLabel = "LIST",
            split = ",",
            description = "keep these alone: ${COMPLETION-CANDIDATES}")
    private List<Rating> severities = List.of();

    @Option(names = "--ignore-unfixed", description = "leave out what has no fix yet")
    private boolean ignoreUnfixed;

    @Option(
            names = "--timeout",
            paramLabel = "DURATION",
            defaultValue = "10m",
            converter = ShortDuration.class,
            description = "for one target: 90s, 10m, 1h (default: ${DEFAULT-VALUE})")
    private Duration limit = ScanChoice.USUAL_LIMIT;

    @Option(
            names = "--stale-after",
            paramLabel = "DURATION",
            defaultValue = "7d",
            converter = ShortDuration.class,
            description = "age from which the database is stale: 12h, 7d (default: 7d)")
    private Duration staleAfter = ScanChoice.USUAL_STALE_AFTER;

    @Option(
            names = "--fail-on",
            paramLabel = "SEVERITY",
            defaultValue = "high",
            description =
                    "exit with 1 when something at or above this severity is found:"
                            + " ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}); what has no"
                            + " severity counts as medium")
    private Threshold failOn = Threshold.HIGH;

    @Option(
            names = "--format",
            paramLabel = "NAME",
            defaultValue = "console",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
    private ScanFormat format = ScanFormat.CONSOLE;

    @Mixin private ReportPlace place = new ReportPlace();

    @Option(
            names = "--decisions",
            paramLabel = "FILE",
            description = "what was decided (default: .hullwright.yaml, if there is one)")
    private @Nullable Path decisions;

    ScanChoice choice() {
        return new ScanChoice(
                trivy,
                cache,
                offline,
                Set.copyOf(scanners),
                Set.copyOf(severities),
                ignoreUnfixed,
                limit,
                staleAfter,
                decisions);
    }

    ProgressLine progress(Terminal terminal) {
        return ProgressLine.on(terminal, place.isQuiet());
    }

    void write(ScanReport report, Terminal terminal) throws Problem, IOException {
        var toFile = place.file();
        var options = place.options(terminal);
        if (toFile != null) {
            AtomicFile.write(toFile, out -> format.write(report, options, out));
        } else {
            format.write(report, options, terminal.out());
        }
    }

    /// What was found goes before what could not be scanned.
    int exitCode(ScanReport report) {
        if (failOn != Threshold.NEVER && report.reaches(failOn.rating())) {
            return ExitCode.FINDINGS;
        }
        return report.isComplete() ? ExitCode.OK : ExitCode.CANNOT_LOOK;
    }
}
