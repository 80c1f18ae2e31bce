package io.hullwright.cli;

import io.hullwright.core.scans.ScanChoice;
import io.hullwright.core.scans.Scans;
import io.hullwright.scan.ScanReport;
import io.hullwright.scan.ScanTarget;
import io.hullwright.work.Problem;
import io.hullwright.work.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// A command for each kind of thing that can be scanned.
abstract class ScanSubject implements Callable<Integer> {

    @Mixin private ScanOptions options = new ScanOptions();
    @Mixin private ThreatOptions threats = new ThreatOptions();

    @Option(
            names = "--only-new",
            description =
                    "show and count what is new or worse since the scan before, of the same image"
                            + " under any tag")
    private boolean onlyNew;

    private final Scans scans;
    private final Terminal terminal;

    private ScanSubject(Scans scans, Terminal terminal) {
        this.scans = scans;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Problem, InterruptedException, IOException {
        var known = threats.read();
        ScanReport report;
        try (var progress = options.progress(terminal)) {
            report = scan(scans, options.choice(), progress);
        }
        if (onlyNew) {
            report = scans.onlyNew(report, options.choice());
        }
        report = report.with(report.background().with(known));
        options.write(report, terminal);
        return options.exitCode(report);
    }

    abstract ScanReport scan(Scans scans, ScanChoice how, Progress progress)
            throws Problem, InterruptedException;

    @Command(name = "all", description = "Every image of an engine, each once.")
    static final class All extends ScanSubject {

        @Mixin private ScanEngineOptions engine = new ScanEngineOptions();

        All(Scans scans, Terminal terminal) {
            super(scans, terminal);
        }

        @Override
        ScanReport scan(Scans scans, ScanChoice how, Progress progress)
                throws Problem, InterruptedException {
            return scans.all(engine.choice(), how, progress);
        }
    }

    @Command(name = "image", description = "One image of an engine.")
    static final class Image extends ScanSubject {

        @Mixin private ScanEngineOptions engine = new ScanEngineOptions();

        @Parameters(paramLabel = "REF", description = "tag, digest or id")
        private String reference = "";

        Image(Scans scans, Terminal terminal) {
            super(scans, terminal);
        }

        @Override
        ScanReport scan(Scans scans, ScanChoice how, Progress progress)
                throws Problem, InterruptedException {
            return scans.image(engine.choice(), reference, how, progress);
        }
    }

    @Command(name = "container", description = "The image that a container is made from.")
    static final class Container extends ScanSubject {

        @Mixin private ScanEngineOptions engine = new ScanEngineOptions();

        @Parameters(paramLabel = "NAME", description = "the container's name")
        private String name = "";

        Container(Scans scans, Terminal terminal) {
            super(scans, terminal);
        }

        @Override
        ScanReport scan(Scans scans, ScanChoice how, Progress progress)
                throws Problem, InterruptedException {
            return scans.container(engine.choice(), name, how, progress);
        }
    }

    @Command(
            name = "again",
            description = "Match kept lists of packages with the database as it is now.")
    static final class Again extends ScanSubject {

        @Parameters(
                paramLabel = "REF",
                arity = "0..1",
                description = "an image, with or without its tag, or its id (default: all)")
        private @Nullable String reference;

        Again(Scans scans, Terminal terminal) {
            super(scans, terminal);
        }

        @Override
        ScanReport scan(Scans scans, ScanChoice how, Progress progress)
                throws Problem, InterruptedException {
            return scans.again(reference, how, progress);
        }
    }

    /// A path on this machine.
    abstract static class Files extends ScanSubject {

        @Parameters(paramLabel = "PATH", description = "what to scan")
        private Path path = Path.of("");

        private final ScanTarget.Kind kind;

        Files(ScanTarget.Kind kind, Scans scans, Terminal terminal) {
            super(scans, terminal);
            this.kind = kind;
        }

        @Override
        ScanReport scan(Scans scans, ScanChoice how, Progress progress)
                throws Problem, InterruptedException {
            return scans.files(kind, path, how, progress);
        }
    }

    @Command(name = "fs", description = "The dependencies, secrets and settings in a folder.")
    static final class Folder extends Files {

        Folder(Scans scans, Terminal terminal) {
            super(ScanTarget.Kind.FOLDER, scans, terminal);
        }
    }

    @Command(name = "config", description = "The Dockerfiles and other settings in a folder.")
    static final class Configuration extends Files {

        Configuration(Scans scans, Terminal terminal) {
            super(ScanTarget.Kind.CONFIGURATION, scans, terminal);
        }
    }

    @Command(name = "sbom", description = "The packages that a CycloneDX or SPDX file lists.")
    static final class Sbom extends Files {

        Sbom(Scans scans, Terminal terminal) {
            super(ScanTarget.Kind.SBOM, scans, terminal);
        }
    }
}
