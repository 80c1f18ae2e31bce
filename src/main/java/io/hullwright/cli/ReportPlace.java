package io.hullwright.cli;

import io.hullwright.core.Version;
import io.hullwright.report.ReportOptions;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Where a report goes, and how it looks there. Shared by everything that reports.
final class ReportPlace {

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "write the report there; an old file stays until the new one is whole")
    private @Nullable Path output;

    @Option(
            names = {"-q", "--quiet"},
            description = "findings only: no sum, no bars, no hints, no progress")
    private boolean quiet;

    @Option(names = "--no-color", description = "no colours; NO_COLOR=1 does the same")
    private boolean noColor;

    /// Null for the terminal.
    @Nullable Path file() {
        return output;
    }

    boolean isQuiet() {
        return quiet;
    }

    ReportOptions options(Terminal terminal) {
        var toFile = output != null;
        return new ReportOptions(
                toFile ? ReportOptions.FILE_COLUMNS : terminal.columns(),
                terminal.color() && !noColor && !toFile,
                quiet,
                Version.text());
    }
}
