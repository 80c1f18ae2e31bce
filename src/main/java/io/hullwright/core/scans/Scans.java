package io.hullwright.core.scans;

import io.hullwright.collect.docker.EngineAddress;
import io.hullwright.collect.trivy.ProgramFile;
import io.hullwright.collect.trivy.Trivy;
import io.hullwright.core.EngineChoice;
import io.hullwright.core.history.ScanHistory;
import io.hullwright.facts.Snapshot;
import io.hullwright.scan.Decision;
import io.hullwright.scan.KeptScan;
import io.hullwright.scan.ScanDiff;
import io.hullwright.scan.ScanReport;
import io.hullwright.scan.ScanTarget;
import io.hullwright.work.Problem;
import io.hullwright.work.Progress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The front door to scans. Every method blocks for as long as the scanner takes, seconds to
/// minutes; interrupting the thread ends the scanner and all that it started. Without `offline`
/// the scanner may fetch its own database; nothing about what is scanned leaves this machine.
public final class Scans {

    private final Map<String, String> environment;
    private final Clock clock;
    private final Trust trust;
    private final Path usualCache;
    private final DecisionBook decisions;
    private final ScanHistory history;
    private final Engine engine;

    /// How the engine that a person chose is reached.
    public interface Engine {
        Snapshot look(EngineChoice choice, Progress progress) throws Problem, InterruptedException;

        EngineAddress address(EngineChoice choice) throws Problem;
    }

    /// @param data where the list of trusted scanners and the history of scans are kept
    /// @param workingFolder where `.hullwright.yaml` is looked for
    /// @param usualCache where a scanner's databases are kept unless a person says otherwise
    public Scans(
            Map<String, String> environment,
            Clock clock,
            Path data,
            Path usualCache,
            Path workingFolder,
            Engine engine) {
        this.environment = environment;
        this.clock = clock;
        this.trust = new Trust(new TrustStore(data), clock, environment);
        this.usualCache = usualCache;
        this.decisions = new DecisionBook(workingFolder, clock);
        this.history = new ScanHistory(data, clock);
        this.engine = engine;
    }

    /// Scans every image of an engine that has a tag or a container, each once, two at a time. One
    /// that cannot be scanned is a failed target of the report.
    ///
    /// @throws Problem `HW-101` to `HW-113` when the engine cannot be asked, `HW-200` to `HW-204`
    ///     and `HW-214` when Trivy cannot be run, and what all of them failed with
    public ScanReport all(EngineChoice choice, ScanChoice how, Progress progress)
            throws Problem, InterruptedException {
        var run = start(how);
        var snapshot = look(choice, progress);
        var left = ImageTargets.leftOut(snapshot);
        var notes = new ArrayList<String>();
        if (left > 0) {
            notes.add(
                    left
                            + (left == 1 ? " image" : " images")
                            + " without tag and container left out");
        }
        var targets = ImageTargets.all(snapshot);
        return run.images(targets, engine.address(choice), notes, progress);
    }

    /// The snapshot with what Trivy finds in its images. Where nothing can be scanned, no image was
    /// seen; that is a fact too and no problem.
    ///
    /// @throws Problem `HW-226` for a saved snapshot, whose images are not here
    public Snapshot scanned(
            Snapshot snapshot, EngineChoice choice, ScanChoice how, Progress progress)
            throws Problem, InterruptedException {
        requireEngine(choice);
        try {
            var run = start(how);
            var targets = ImageTargets.all(snapshot);
            var address = engine.address(choice);
            return ScanFacts.with(snapshot, run.images(targets, address, List.of(), progress));
        } catch (Problem e) {
            return ScanFacts.unseen(snapshot, e);
        }
    }

    /// @param reference a tag, a digest or an id that the engine knows
    /// @throws Problem as `all`; `HW-205` to `HW-213` when it cannot be scanned; `HW-216` when the
    ///     engine has no such image
    public ScanReport image(
            EngineChoice choice, String reference, ScanChoice how, Progress progress)
            throws Problem, InterruptedException {
        var run = start(how);
        var target = ImageTargets.image(look(choice, progress), reference);
        return run.images(List.of(target), engine.address(choice), List.of(), progress);
    }

    /// Scans the image that a container is made from.
    ///
    /// @throws Problem as `image`
    public ScanReport container(EngineChoice choice, String name, ScanChoice how, Progress progress)
            throws Problem, InterruptedException {
        var run = start(how);
        var target = ImageTargets.container(look(choice, progress), name);
        return run.images(List.of(target), engine.address(choice), List.of(), progress);
    }

    /// Scans a folder, the configuration in it, or an SBOM.
    ///
    /// @throws Problem `HW-219` when it is not there, and as `image`
    public ScanReport files(ScanTarget.Kind kind, Path path, ScanChoice how, Progress progress)
            throws Problem, InterruptedException {
        var sbom = kind == ScanTarget.Kind.SBOM;
        if (!Files.isReadable(path) || sbom == Files.isDirectory(path)) {
            throw new Problem(
                    Problem.Kind.WRONG_USE,
                    "HW-219",
                    "There is no " + kind.word() + " at " + path + " to scan.",
                    "It is missing, not readable, or " + (sbom ? "a folder." : "no folder."),
                    "Check the path.",
                    null);
        }
        var target = ScanTarget.of(kind, path.toString(), "", "", List.of());
        return start(how).files(target, path.toAbsolutePath().normalize(), progress);
    }

    /// Lists the packages of an image. A list in CycloneDX is kept, for `again`.
    ///
    /// @throws Problem as `image`; `HW-260` and `HW-261` when it cannot be kept
    public byte[] bom(
            EngineChoice choice,
            String reference,
            BomFormat format,
            ScanChoice how,
            Progress progress)
            throws Problem, InterruptedException {
        var trivy = trusted(how).trivy();
        var target = ImageTargets.image(look(choice, progress), reference);
        progress.at(0, 1, target.name());
        var address = engine.address(choice);
        var bom = trivy.bom(target.id(), address, format.trivy(), how.options(), _ -> {});
        if (format == BomFormat.CYCLONEDX) {
            history.keepBom(target.id(), target.name(), bom, clock.instant());
        }
        return bom;
    }

    /// Matches kept lists of packages with the database as it is now. No engine is asked, and no
    /// image needs to be there.
    ///
    /// @param wanted an image's name or id; null for all
    /// @throws Problem as `files`; `HW-266` when no list of it was kept
    public ScanReport again(@Nullable String wanted, ScanChoice how, Progress progress)
            throws Problem, InterruptedException {
        var boms = history.boms(wanted);
        if (boms.isEmpty()) {
            throw BomFiles.notKept(wanted);
        }
        var run = start(how.ofPackages());
        try (var files = BomFiles.in(cache(how), boms)) {
            return run.again(files.targets(), files.paths(), progress);
        }
    }

    /// What was decided about vulnerabilities.
    public DecisionBook decisions() {
        return decisions;
    }

    /// The scans that were kept of one thing, newest first.
    ///
    /// @param name of an image with or without its tag, or a path; null for all
    /// @throws Problem `HW-260` and `HW-261` when the history cannot be read
    public List<KeptScan> kept(@Nullable String name) throws Problem {
        if (name == null) {
            return history.list(null);
        }
        var kept = history.list(name);
        return kept.isEmpty() ? history.list(Decision.repository(name)) : kept;
    }

    /// What is new, gone and changed from one kept scan to another.
    ///
    /// @param from a scan's number, or an image or path, whose newest scan it then is
    /// @param to the same; null to compare `from` with the scan before it
    /// @throws Problem `HW-260` and `HW-261` when the history cannot be read, `HW-262` when there
    ///     is no such scan
    public ScanDiff diff(String from, @Nullable String to) throws Problem {
        return new Comparison(history).of(from, to);
    }

    /// A report with what is new or worse since the scan before it, and nothing else.
    ///
    /// @param how as it was made
    /// @throws Problem as `diff`; `HW-263` when the report could not be kept
    public ScanReport onlyNew(ScanReport report, ScanChoice how) throws Problem {
        return new Comparison(history).onlyNew(report, how.scope());
    }

    /// The scans that were kept.
    public ScanHistory history() {
        return history;
    }

    /// Takes over what was decided in another tool, about what a kept scan found.
    ///
    /// @param other OpenVEX, CycloneDX VEX, `.trivyignore.yaml` or `.snyk`
    /// @param by who decided, where the file does not say
    /// @param file null for `.hullwright.yaml`
    /// @throws Problem `HW-265` when the other file cannot be read, `HW-220` to `HW-222` when ours
    ///     cannot, `HW-260` and `HW-261`
    public TakenOver takeOver(Path other, String by, @Nullable Path file) throws Problem {
        return decisions.takeOver(other, history, by, file);
    }

    /// What is known of the Trivy that would be used. Nothing is run.
    ///
    /// @param sha256 what its SHA-256 must be; null when the person has none to compare with
    /// @throws Problem `HW-200`, `HW-201`, `HW-214`; `HW-215` when the digest is another
    public ProgramLook program(@Nullable String trivy, @Nullable String sha256) throws Problem {
        return trust.look(ProgramFile.find(trivy, environment), sha256);
    }

    /// Trusts the Trivy that would be used: asks it for its version and pins that and its content.
    ///
    /// @throws Problem as `program`; `HW-202` and `HW-203` for a release that is not used
    public TrustedProgram trust(@Nullable String trivy, @Nullable String sha256)
            throws Problem, InterruptedException {
        return trust.trust(ProgramFile.find(trivy, environment), sha256, usualCache);
    }

    /// The version of the Trivy in the PATH where it is trusted, else where it is. Nothing is run.
    ///
    /// @throws Problem `HW-200`, `HW-201`, `HW-214`
    public String describe() throws Problem {
        var file = ProgramFile.find(null, environment);
        var known = trust.known(file);
        return known == null
                ? file.path() + ", not trusted yet: hullwright scan trust"
                : known.version() + ", trusted";
    }

    /// A Trivy that may be run.
    private record Trusted(Trivy trivy, Trust.Verified verified) {}

    private Trusted trusted(ScanChoice how) throws Problem, InterruptedException {
        var cache = cache(how);
        var file = ProgramFile.find(how.trivy(), environment);
        var verified = trust.require(file, cache);
        return new Trusted(new Trivy(file.path(), cache, environment), verified);
    }

    private Path cache(ScanChoice how) {
        return how.cache() == null ? usualCache : how.cache().toAbsolutePath();
    }

    private TrivyWork start(ScanChoice how) throws Problem, InterruptedException {
        var trusted = trusted(how);
        var decided = decisions.decisions(how.decisions());
        return new TrivyWork(trusted.trivy(), clock, trusted.verified(), how, decided, history);
    }

    private Snapshot look(EngineChoice choice, Progress progress)
            throws Problem, InterruptedException {
        requireEngine(choice);
        return engine.look(choice, progress);
    }

    private static void requireEngine(EngineChoice choice) throws Problem {
        if (choice.sample() || choice.snapshot() != null) {
            throw new Problem(
                    Problem.Kind.WRONG_USE,
                    "HW-226",
                    "A snapshot cannot be scanned.",
                    "It holds facts about images and not the images.",
                    "Name an engine with --host or --context.",
                    null);
        }
    }
}
