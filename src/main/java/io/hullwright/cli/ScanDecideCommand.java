package io.hullwright.cli;

import io.hullwright.core.scans.DecisionBook;
import io.hullwright.core.scans.Scans;
import io.hullwright.report.Plain;
import io.hullwright.scan.Decision;
import io.hullwright.work.Problem;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "decide",
        description = "Decide about a vulnerability, once for every rebuild and every tool.")
final class ScanDecideCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "ID", description = "such as CVE-2023-4911")
    private String id = "";

    @Parameters(index = "1", paramLabel = "PACKAGE", description = "the package it is in")
    private String pkg = "";

    @Option(
            names = "--scan",
            required = true,
            paramLabel = "FILE",
            description = "the scan that found it: scan … --format json -o FILE")
    private Path scan = Path.of("");

    @Option(
            names = "--state",
            required = true,
            paramLabel = "STATE",
            description = "${COMPLETION-CANDIDATES}")
    private Decision.State state = Decision.State.ACCEPTED;

    @Option(
            names = "--justification",
            defaultValue = "",
            paramLabel = "WORD",
            description = "why it is not affected, in OpenVEX's words")
    private String justification = "";

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "why")
    private String reason = "";

    @Option(
            names = "--until",
            paramLabel = "YYYY-MM-DD",
            description = "the last day it counts; needed for what is accepted")
    private @Nullable LocalDate until;

    @Option(
            names = "--image",
            paramLabel = "REF",
            description = "for this image alone, whatever its tag (default: every image)")
    private @Nullable String image;

    @Mixin private DecisionOptions deciding = new DecisionOptions();

    private final Scans scans;
    private final Terminal terminal;

    ScanDecideCommand(Scans scans, Terminal terminal) {
        this.scans = scans;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Problem {
        var wish =
                new DecisionBook.Wish(
                        id, pkg, image, state, justification, reason, deciding.by(), until);
        var written = scans.decisions().decide(wish, scan, deciding.file());
        var lines = new Lines(terminal);
        lines.line("Decided in " + Plain.line(written.toString()) + ".");
        lines.flush();
        return ExitCode.OK;
    }
}
