package io.hullwright.cli;

import io.hullwright.core.EngineChoice;
import io.hullwright.core.Hullwright;
import io.hullwright.report.ReportFormat;
import io.hullwright.report.ReportOptions;
import io.hullwright.work.Problem;
import io.hullwright.work.Progress;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/// Does the usual work once for nothing, so that the start script can keep the classes it took.
/// Only the usual work:
/// every class that is kept costs time at each start.
@Command(name = "warm-up", hidden = true)
final class WarmUpCommand implements Callable<Integer> {

    private final Hullwright hullwright;

    WarmUpCommand(Hullwright hullwright) {
        this.hullwright = hullwright;
    }

    @Override
    public Integer call() throws Problem, InterruptedException, IOException {
        try {
            write(EngineChoice.usual());
        } catch (Problem _) {
            write(EngineChoice.ofSample());
        }
        return ExitCode.OK;
    }

    private void write(EngineChoice choice) throws Problem, InterruptedException, IOException {
        var audit = hullwright.audit(choice, null, false, Progress.SILENT);
        var options = new ReportOptions(Terminal.USUAL_COLUMNS, true, false, Version.text());
        for (var format : List.of(ReportFormat.CONSOLE, ReportFormat.JSON)) {
            format.writer().write(audit, options, OutputStream.nullOutputStream());
        }
    }
}
