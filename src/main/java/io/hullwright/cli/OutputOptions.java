package io.hullwright.cli;

import io.hullwright.audit.Audit;
import io.hullwright.core.Hullwright;
import io.hullwright.core.Version;
import io.hullwright.report.ReportFormat;
import io.hullwright.report.ReportOptions;
import io.hullwright.work.Problem;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// How and where a report is written. Shared by every command that reports.
final class OutputOptions {

    @Option(
            names = "--format",
            paramLabel = "NAME",
            defaultValue = "console",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
    private ReportFormat format = ReportFormat.CONSOLE;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "write the report there; an old file stays until the new one is whole")
    private @Nullable Path output;

    @Option(
            names = {"-q", "--quiet"},
            description = "findings only: no bars, no hints, no progress")
    private boolean quiet;

    @Option(names = "--no-color", description = "no colours; NO_COLOR=1 does the same")
    private boolean noColor;

    boolean isQuiet() {
        return quiet;
    }

    void write(Audit audit, Hullwright hullwright, Terminal terminal) throws Problem, IOException {
        var toFile = output;
        var options =
                new ReportOptions(
                        toFile == null ? terminal.columns() : ReportOptions.FILE_COLUMNS,
                        terminal.color() && !noColor && toFile == null,
                        quiet,
                        Version.text());
        if (toFile != null) {
            hullwright.report(audit, format, options, toFile);
        } else {
            format.writer().write(audit, options, terminal.out());
        }
    }
}
