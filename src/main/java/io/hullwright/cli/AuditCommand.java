package io.hullwright.cli;

import io.hullwright.audit.Audit;
import io.hullwright.core.FileChoice;
import io.hullwright.core.Hullwright;
import io.hullwright.core.settings.Threshold;
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
        description =
                "Look at what an engine holds and at compose files and Dockerfiles, and report.")
final class AuditCommand implements Callable<Integer> {

    @Mixin private EndpointOptions endpoint = new EndpointOptions();
    @Mixin private ProjectOptions projects = new ProjectOptions();
    @Mixin private OutputOptions output = new OutputOptions();
    @Mixin private AuditScanOptions scan = new AuditScanOptions();

    @Option(
            names = "--fail-on",
            paramLabel = "SEVERITY",
            description =
                    "exit with 1 when something at or above this severity fails:"
                            + " ${COMPLETION-CANDIDATES} (default: as the settings say, else high)")
    private @Nullable Threshold failOn;

    @Option(
            names = "--waivers",
            paramLabel = "FILE",
            description = "accepted risks (default: .hullwright.yaml, if there is one)")
    private @Nullable Path waivers;

    @Option(names = "--all", description = "report passes and not-applicables too")
    private boolean all;

    @Option(
            names = {"-f", "--file"},
            paramLabel = "FILE",
            description = "compose files of one project, laid over one another as with Compose")
    private List<Path> project = List.of();

    @Option(names = "--files-only", description = "ask no engine, also where there is one")
    private boolean filesOnly;

    @Option(
            names = "--outside",
            description = "follow files that a compose file names outside of its folder")
    private boolean outside;

    @Parameters(
            paramLabel = "FILE",
            arity = "0..*",
            description = "compose files and Dockerfiles, each by itself")
    private List<Path> files = List.of();

    private final Hullwright hullwright;
    private final Terminal terminal;

    AuditCommand(Hullwright hullwright, Terminal terminal) {
        this.hullwright = hullwright;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Problem, InterruptedException, IOException {
        var threshold = failOn == null ? hullwright.preferences().failOn() : failOn;
        var audit = look();
        output.write(audit, hullwright, terminal);
        return threshold.isReached(audit) ? ExitCode.FINDINGS : ExitCode.OK;
    }

    private Audit look() throws Problem, InterruptedException {
        try (var progress = ProgressLine.on(terminal, output.isQuiet())) {
            var chosen =
                    new FileChoice(
                            files,
                            project,
                            filesOnly,
                            outside,
                            projects.environmentFiles(),
                            projects.profiles());
            var how = scan.choice();
            return how == null
                    ? hullwright.audit(endpoint.choice(), chosen, waivers, all, progress)
                    : hullwright.audit(endpoint.choice(), chosen, waivers, all, how, progress);
        }
    }
}
