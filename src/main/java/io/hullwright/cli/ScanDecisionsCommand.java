package io.hullwright.cli;

import io.hullwright.core.scans.DecisionBook;
import io.hullwright.core.scans.Scans;
import io.hullwright.work.Problem;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "decisions", description = "Write what was decided for other tools.")
final class ScanDecisionsCommand implements Callable<Integer> {

    @Option(
            names = "--format",
            required = true,
            paramLabel = "NAME",
            description =
                    "${COMPLETION-CANDIDATES}: for trivy --vex and --ignorefile, hadolint --config"
                            + " and compose-lint --config")
    private DecisionBook.Format format = DecisionBook.Format.OPENVEX;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "write it there instead of printing it")
    private @Nullable Path output;

    @Option(
            names = "--decisions",
            paramLabel = "FILE",
            description = "file of decisions (default: .hullwright.yaml)")
    private @Nullable Path file;

    private final Scans scans;
    private final Terminal terminal;

    ScanDecisionsCommand(Scans scans, Terminal terminal) {
        this.scans = scans;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Problem {
        var export = scans.decisions().export(format, file);
        if (output != null) {
            scans.decisions().save(export, output);
        } else {
            var lines = new Lines(terminal);
            lines.text(export.written());
            lines.flush();
        }
        if (export.leftOut() > 0) {
            terminal.err()
                    .println(
                            export.leftOut()
                                    + " left out: past their date, of a package without a package"
                                    + " URL, or not to be said there.");
        }
        return ExitCode.OK;
    }
}
