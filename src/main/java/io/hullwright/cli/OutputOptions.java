package io.hullwright.cli;

import io.hullwright.audit.Audit;
import io.hullwright.core.Hullwright;
import io.hullwright.report.ReportFormat;
import io.hullwright.work.Problem;
import java.io.IOException;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// How and where a report is written. Shared by every command that reports.
final class OutputOptions {

    @Option(
            names = "--format",
            paramLabel = "NAME",
            defaultValue = "console",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
    private ReportFormat format = ReportFormat.CONSOLE;

    @Mixin private ReportPlace place = new ReportPlace();

    boolean isQuiet() {
        return place.isQuiet();
    }

    void write(Audit audit, Hullwright hullwright, Terminal terminal) throws Problem, IOException {
        var toFile = place.file();
        var options = place.options(terminal);
        if (toFile != null) {
            hullwright.report(audit, format, options, toFile);
        } else {
            format.writer().write(audit, options, terminal.out());
        }
    }
}
