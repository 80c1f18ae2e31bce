package io.hullwright.cli;

import io.hullwright.core.AtomicFile;
import io.hullwright.core.scans.BomFormat;
import io.hullwright.core.scans.ScanChoice;
import io.hullwright.core.scans.Scans;
import io.hullwright.work.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "bom",
        description = "List the packages of an image as CycloneDX or SPDX, and keep the list.")
final class ScanBomCommand implements Callable<Integer> {

    @Mixin private ScanEngineOptions engine = new ScanEngineOptions();

    @Parameters(paramLabel = "REF", description = "tag, digest or id")
    private String reference = "";

    @Option(
            names = "--format",
            paramLabel = "NAME",
            defaultValue = "cyclonedx",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
    private BomFormat format = BomFormat.CYCLONEDX;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "write it there instead of printing it")
    private @Nullable Path output;

    @Option(names = "--trivy", paramLabel = "PATH", description = "the program")
    private @Nullable String trivy;

    @Option(names = "--trivy-cache", paramLabel = "DIR", description = "where its databases are")
    private @Nullable Path cache;

    private final Scans scans;
    private final Terminal terminal;

    ScanBomCommand(Scans scans, Terminal terminal) {
        this.scans = scans;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Problem, InterruptedException, IOException {
        byte[] bom;
        try (var progress = ProgressLine.on(terminal, false)) {
            var how = ScanChoice.usual().with(trivy, cache, true);
            bom = scans.bom(engine.choice(), reference, format, how, progress);
        }
        if (output != null) {
            AtomicFile.write(output, out -> out.write(bom));
        } else {
            terminal.out().write(bom);
            terminal.out().flush();
        }
        return ExitCode.OK;
    }
}
