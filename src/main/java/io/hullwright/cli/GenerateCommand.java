package io.hullwright.cli;

import io.hullwright.core.Hullwright;
import picocli.CommandLine;
import picocli.CommandLine.Command;

@Command(
        name = "generate",
        description = "Write configuration that answers the checklist: nginx.",
        synopsisSubcommandLabel = "KIND")
final class GenerateCommand {

    /// With one subcommand for each kind.
    static CommandLine line(Hullwright hullwright, Terminal terminal) {
        var nginx = new CommandLine(new GenerateNginxCommand(hullwright, terminal));
        nginx.getCommandSpec().mixinStandardHelpOptions(true);
        return new CommandLine(new GenerateCommand()).addSubcommand(nginx);
    }
}
