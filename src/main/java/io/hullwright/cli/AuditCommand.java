package io.hullwright.cli;

import io.hullwright.audit.Audit;
import io.hullwright.core.Hullwright;
import io.hullwright.work.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "audit",
        description = "Look at containers, images, networks, volumes and the engine, and report.")
final class AuditCommand implements Callable<Integer> {

    @Mixin private EndpointOptions endpoint = new EndpointOptions();
    @Mixin private OutputOptions output = new OutputOptions();

    @Option(
            names = "--fail-on",
            paramLabel = "SEVERITY",
            defaultValue = "high",
            description =
                    "exit with 1 when something at or above this severity fails:"
                            + " ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
    private Threshold failOn = Threshold.HIGH;

    @Option(
            names = "--waivers",
            paramLabel = "FILE",
            description = "accepted risks (default: .hullwright.yaml, if there is one)")
    private @Nullable Path waivers;

    @Option(names = "--all", description = "report passes and not-applicables too")
    private boolean all;

    @Parameters(paramLabel = "FILE", hidden = true, arity = "0..*")
    private List<Path> files = List.of();

    private final Hullwright hullwright;
    private final Terminal terminal;

    AuditCommand(Hullwright hullwright, Terminal terminal) {
        this.hullwright = hullwright;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Problem, InterruptedException, IOException {
        if (!files.isEmpty()) {
            throw notYet(files.getFirst());
        }
        var audit = look();
        output.write(audit, terminal);
        return failOn.exitCode(audit);
    }

    private Audit look() throws Problem, InterruptedException {
        try (var progress = ProgressLine.on(terminal, output.isQuiet())) {
            return hullwright.audit(endpoint.choice(), waivers, all, progress);
        }
    }

    private static Problem notYet(Path file) {
        return new Problem(
                Problem.Kind.WRONG_USE,
                "HW-150",
                "Hullwright does not read compose files and Dockerfiles yet, so "
                        + file
                        + " was not looked at.",
                "This version looks at what an engine holds.",
                "Leave the file out to audit the engine.",
                null);
    }
}
