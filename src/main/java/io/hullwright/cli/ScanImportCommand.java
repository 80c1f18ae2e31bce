package io.hullwright.cli;

import io.hullwright.core.scans.Scans;
import io.hullwright.work.Problem;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "import",
        description =
                "Take over what was decided elsewhere: OpenVEX, CycloneDX VEX, .trivyignore.yaml,"
                        + " .snyk.")
final class ScanImportCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "the other tool's file")
    private Path other = Path.of("");

    @Mixin private DecisionOptions deciding = new DecisionOptions();

    private final Scans scans;
    private final Terminal terminal;

    ScanImportCommand(Scans scans, Terminal terminal) {
        this.scans = scans;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Problem {
        var taken = scans.takeOver(other, deciding.by(), deciding.file());
        var lines = new Lines(terminal);
        lines.line("Taken over: " + taken.added() + ".");
        if (taken.known() > 0) {
            lines.line("Decided already: " + taken.known() + ".");
        }
        if (taken.unseen() > 0) {
            lines.paragraph(
                    0,
                    "Left out: %d, about what no kept scan found. A decision is about something that"
                                    .formatted(taken.unseen())
                            + " was found, and says what it was like.");
        }
        lines.flush();
        return ExitCode.OK;
    }
}
