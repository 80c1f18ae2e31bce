package io.hullwright.cli;

import io.hullwright.core.Version;
import io.hullwright.core.scans.Scans;
import io.hullwright.report.HistoryFormat;
import io.hullwright.report.Plain;
import io.hullwright.report.ReportOptions;
import io.hullwright.work.Problem;
import java.io.IOException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "history", description = "The scans that were kept, and what became of the counts.")
final class ScanHistoryCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "NAME",
            arity = "0..1",
            description = "an image, with or without its tag, or a path (default: all)")
    private @Nullable String name;

    @Option(
            names = "--format",
            paramLabel = "NAME",
            defaultValue = "console",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
    private HistoryFormat format = HistoryFormat.CONSOLE;

    private final Scans scans;
    private final Terminal terminal;

    ScanHistoryCommand(Scans scans, Terminal terminal) {
        this.scans = scans;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Problem, IOException {
        var kept = scans.kept(name);
        notes(scans, terminal);
        var options =
                new ReportOptions(terminal.columns(), terminal.color(), false, Version.text());
        format.write(kept, options, terminal.out());
        return ExitCode.OK;
    }

    static void notes(Scans scans, Terminal terminal) {
        for (var note : scans.history().notes()) {
            terminal.err().println("Note: " + Plain.line(note, 400));
        }
    }
}
