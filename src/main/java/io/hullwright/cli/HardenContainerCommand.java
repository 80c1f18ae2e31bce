package io.hullwright.cli;

import io.hullwright.core.HardenedContainers;
import io.hullwright.core.Hullwright;
import io.hullwright.repair.Hardening.Step;
import io.hullwright.work.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "container",
        description = {
            "Write a compose file for containers that have none, with every setting that Compose"
                    + " has a word for, and harden it. Values that may be secrets are variables."
        })
final class HardenContainerCommand implements Callable<Integer> {

    @Mixin private EndpointOptions endpoint = new EndpointOptions();
    @Mixin private HardeningWish wish = new HardeningWish();

    @Parameters(arity = "1..*", paramLabel = "NAME", description = "containers, by name or id")
    private List<String> names = List.of();

    @Option(names = "--as-is", description = "harden nothing")
    private boolean asIs;

    @Option(names = "--diff", description = "print what the hardening changes, not the file")
    private boolean diff;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FOLDER",
            description =
                    "write compose.yaml there, and the values that it does not say into .env, which"
                            + " only you may read")
    private @Nullable Path output;

    private final Hullwright hullwright;
    private final Terminal terminal;

    HardenContainerCommand(Hullwright hullwright, Terminal terminal) {
        this.hullwright = hullwright;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Problem, InterruptedException, IOException {
        var hardened = harden();
        var messages = Lines.ofMessages(terminal);
        if (output != null) {
            written(hullwright.save(hardened, output), hardened, messages);
        } else if (diff) {
            var lines = new Lines(terminal);
            for (var line : RepairText.lines(hardened.hardening().patch())) {
                lines.line(line.strip().isEmpty() ? "" : line);
            }
            lines.flush();
        } else {
            terminal.out().write(hardened.text().getBytes(StandardCharsets.UTF_8));
            terminal.out().flush();
        }
        tell(hardened, messages);
        messages.flush();
        return ExitCode.OK;
    }

    private HardenedContainers harden() throws Problem, InterruptedException {
        var decided = wish.of(List.of());
        try (var progress = ProgressLine.on(terminal, false)) {
            var choice = endpoint.choice().withChanges();
            var hardened = hullwright.harden(choice, names, decided, progress);
            return asIs ? hardened.asIs() : hardened;
        }
    }

    private static void written(List<Path> files, HardenedContainers hardened, Lines lines) {
        if (files.isEmpty()) {
            lines.line("Nothing to write: the files say so already.");
        }
        for (var file : files) {
            lines.line("Written: " + file);
        }
        if (!hardened.held().isEmpty()) {
            lines.paragraph(
                    2,
                    ".env holds the values of "
                            + hardened.held().size()
                            + " variables in clear, for you alone (mode 600): keep it out of"
                            + " version control.");
        }
        lines.line("");
    }

    private void tell(HardenedContainers hardened, Lines lines) {
        var steps = new HardeningSteps(lines);
        steps.part("Done to what runs", hardened.hardening().steps(Step.Kind.DONE));
        if (!hardened.remarks().isEmpty()) {
            lines.line("To know before it is started");
            for (var remark : hardened.remarks()) {
                lines.paragraph(2, remark.service() + ": " + remark.words());
            }
            lines.line("");
        }
        if (output == null && !hardened.held().isEmpty()) {
            lines.line("Values to be set");
            for (var held : hardened.held()) {
                lines.paragraph(2, held.service() + ": " + held.words());
            }
            lines.paragraph(2, "-o FOLDER writes them into a .env that only you may read.");
            lines.line("");
        }
        steps.open(hardened.hardening());
    }
}
