package io.hullwright.cli;

import io.hullwright.core.FileChoice;
import io.hullwright.core.Hullwright;
import io.hullwright.repair.Hardening;
import io.hullwright.repair.Hardening.Step;
import io.hullwright.work.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "compose",
        description = {
            "Mend what can be mended in a compose file without guessing, and list the rest as"
                    + " questions. Shows the difference; --write makes it, and keeps a backup."
        })
final class HardenComposeCommand implements Callable<Integer> {

    @Mixin private EndpointOptions endpoint = new EndpointOptions();
    @Mixin private HardeningWish wish = new HardeningWish();

    @Parameters(index = "0", paramLabel = "FILE", description = "the compose file")
    private Path file = Path.of("compose.yaml");

    @Parameters(
            index = "1..*",
            paramLabel = "SERVICE",
            description = "services to harden (default: all)")
    private List<String> services = List.of();

    @Option(names = "--write", description = "write the file; the old one is kept beside it")
    private boolean write;

    @Option(names = "--undo", description = "put the newest backup back")
    private boolean undo;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "NEW-FILE",
            description = "write the hardened text there and leave the file as it is")
    private @Nullable Path output;

    @Option(names = "--files-only", description = "ask no engine, also where there is one")
    private boolean filesOnly;

    private final Hullwright hullwright;
    private final Terminal terminal;
    private final Lines lines;
    private final HardeningSteps steps;

    HardenComposeCommand(Hullwright hullwright, Terminal terminal) {
        this.hullwright = hullwright;
        this.terminal = terminal;
        this.lines = new Lines(terminal);
        this.steps = new HardeningSteps(lines);
    }

    @Override
    public Integer call() throws Problem, InterruptedException {
        if (undo) {
            var backup = hullwright.undo(file);
            lines.line(file + " is as " + backup.getFileName() + " was.");
            lines.paragraph(
                    0, "What it said before is a backup beside it: --undo again brings it back.");
        } else {
            harden();
        }
        lines.flush();
        return ExitCode.OK;
    }

    private void harden() throws Problem, InterruptedException {
        var decided = wish.of(services);
        Hardening hardening;
        try (var progress = ProgressLine.on(terminal, false)) {
            hardening =
                    hullwright.harden(
                            endpoint.choice().withChanges(),
                            new FileChoice(
                                    List.of(file),
                                    List.of(),
                                    filesOnly,
                                    false,
                                    List.of(),
                                    List.of()),
                            decided,
                            progress);
        }
        show(hardening);
        if (output != null) {
            hullwright.save(hardening, output);
            lines.line("Written to " + output + "; " + file + " is as it was.");
        } else if (write && !hardening.isEmpty()) {
            var backup = hullwright.write(hardening);
            lines.line("Written. The old text is in " + backup.getFileName() + ".");
            next(
                    "docker compose up --detach starts it anew; hullwright harden compose "
                            + file
                            + " --undo puts the old text back");
        } else if (!hardening.isEmpty()) {
            lines.line("Nothing was written.");
            next("hullwright harden compose " + file + " --write");
        }
    }

    private void show(Hardening hardening) {
        if (hardening.isEmpty()) {
            lines.line("Nothing to change in " + file + ".");
        } else {
            for (var line : RepairText.lines(hardening.patch())) {
                lines.text(line + System.lineSeparator());
            }
            lines.line("");
            steps.part("Done by these lines", hardening.steps(Step.Kind.DONE));
        }
        steps.open(hardening);
    }

    private void next(String text) {
        lines.line("");
        lines.paragraph(0, "Next: " + text);
    }
}
