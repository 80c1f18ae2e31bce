package io.hullwright.cli;

import io.hullwright.core.Hullwright;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;

@Command(
        name = "scan",
        description = "Have Trivy look for vulnerabilities, secrets and wrong settings.",
        synopsisSubcommandLabel = "WHAT")
final class ScanCommand {

    /// With one subcommand for each kind of thing.
    static CommandLine line(Hullwright hullwright, Terminal terminal) {
        var scans = hullwright.scans();
        var line = new CommandLine(new ScanCommand());
        for (var command :
                List.of(
                        new ScanSubject.All(scans, terminal),
                        new ScanSubject.Image(scans, terminal),
                        new ScanSubject.Container(scans, terminal),
                        new ScanSubject.Folder(scans, terminal),
                        new ScanSubject.Configuration(scans, terminal),
                        new ScanSubject.Sbom(scans, terminal),
                        new ScanSubject.Again(scans, terminal),
                        new ScanBomCommand(scans, terminal),
                        new ScanDecideCommand(scans, terminal),
                        new ScanDecisionsCommand(scans, terminal),
                        new ScanImportCommand(scans, terminal),
                        new ScanDiffCommand(scans, terminal),
                        new ScanHistoryCommand(scans, terminal),
                        new ScanTrustCommand(scans, terminal))) {
            line.addSubcommand(command);
        }
        return line;
    }
}
