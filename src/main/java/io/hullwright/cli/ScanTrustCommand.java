package io.hullwright.cli;

import io.hullwright.core.scans.ProgramLook;
import io.hullwright.core.scans.Scans;
import io.hullwright.report.Plain;
import io.hullwright.work.Problem;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "trust",
        description =
                "Show the Trivy that would be used, without running it; with --yes, trust it.")
final class ScanTrustCommand implements Callable<Integer> {

    @Option(names = "--trivy", paramLabel = "PATH", description = "the program")
    private @Nullable String trivy;

    @Option(
            names = "--sha256",
            paramLabel = "DIGEST",
            description = "trust it only if its SHA-256 is this one")
    private @Nullable String sha256;

    @Option(names = "--yes", description = "trust it: keep its version and SHA-256")
    private boolean yes;

    private final Scans scans;
    private final Terminal terminal;

    ScanTrustCommand(Scans scans, Terminal terminal) {
        this.scans = scans;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Problem, InterruptedException {
        var look = scans.program(trivy, sha256);
        var lines = new Lines(terminal);
        describe(look, lines);
        lines.flush();
        if (yes) {
            var trusted = scans.trust(trivy, sha256);
            lines.line("Trusted: Trivy " + Plain.line(trusted.version()) + ".");
        } else if (look.knownBad()) {
            lines.line("It is a known-bad release (CVE-2026-33634) and is never run.");
        } else if (!look.trusted()) {
            lines.paragraph(
                    0,
                    "It was not run. If it is the one you installed: hullwright scan trust --yes");
        }
        lines.flush();
        return look.knownBad() ? ExitCode.CANNOT_LOOK : ExitCode.OK;
    }

    private static void describe(ProgramLook look, Lines lines) {
        lines.line("path     " + Plain.line(look.path().toString()));
        lines.line("sha256   " + look.sha256());
        var noted = look.version().isEmpty() ? "not noted in it" : Plain.line(look.version());
        lines.line("version  " + noted);
        lines.line("trusted  " + (look.trusted() ? "yes" : "no"));
        for (var one : look.known()) {
            lines.line(
                    "known    %s  %s, since %s"
                            .formatted(
                                    one.sha256().substring(0, 16) + "…",
                                    Plain.line(one.version()),
                                    one.trustedAt()));
        }
    }
}
