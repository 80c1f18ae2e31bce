package io.hullwright.cli;

import io.hullwright.core.Version;
import io.hullwright.core.scans.Scans;
import io.hullwright.core.settings.Threshold;
import io.hullwright.report.DiffFormat;
import io.hullwright.report.ReportOptions;
import io.hullwright.work.Problem;
import java.io.IOException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "diff",
        description = "What is new, gone and changed from one scan to another, and why.")
final class ScanDiffCommand implements Callable<Integer> {

    @Parameters(
            index = "0",
            paramLabel = "A",
            description = "a kept scan's number, or the newest scan of an image or path")
    private String from = "";

    @Parameters(
            index = "1",
            paramLabel = "B",
            arity = "0..1",
            description = "the same; without it A is compared with the scan before it")
    private @Nullable String to;

    @Option(
            names = "--fail-on",
            paramLabel = "SEVERITY",
            defaultValue = "never",
            description =
                    "exit with 1 when something at or above this severity is new or worse:"
                            + " ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
    private Threshold failOn = Threshold.NEVER;

    @Option(
            names = "--format",
            paramLabel = "NAME",
            defaultValue = "console",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
    private DiffFormat format = DiffFormat.CONSOLE;

    private final Scans scans;
    private final Terminal terminal;

    ScanDiffCommand(Scans scans, Terminal terminal) {
        this.scans = scans;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Problem, IOException {
        var diff = scans.diff(from, to);
        ScanHistoryCommand.notes(scans, terminal);
        var options =
                new ReportOptions(terminal.columns(), terminal.color(), false, Version.text());
        format.write(diff, options, terminal.out());
        return failOn != Threshold.NEVER && diff.reaches(failOn.rating())
                ? ExitCode.FINDINGS
                : ExitCode.OK;
    }
}
