package io.hullwright.cli;

import io.hullwright.core.Hullwright;
import io.hullwright.work.Problem;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "snapshot",
        description = "Save what was seen, without any secret value, to audit elsewhere or later.")
final class SnapshotCommand implements Callable<Integer> {

    @Mixin private EndpointOptions endpoint = new EndpointOptions();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            required = true,
            description = "the file to write")
    private Path output = Path.of("snapshot.json");

    private final Hullwright hullwright;
    private final Terminal terminal;

    SnapshotCommand(Hullwright hullwright, Terminal terminal) {
        this.hullwright = hullwright;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Problem, InterruptedException {
        try (var progress = ProgressLine.on(terminal, false)) {
            hullwright.save(hullwright.look(endpoint.choice(), progress), output);
        }
        return ExitCode.OK;
    }
}
