package io.hullwright.core;

import io.hullwright.audit.Attestation;
import io.hullwright.audit.Audit;
import io.hullwright.audit.Auditor;
import io.hullwright.audit.Catalog;
import io.hullwright.audit.Checklist;
import io.hullwright.audit.Waiver;
import io.hullwright.collect.docker.ContainerSource;
import io.hullwright.collect.docker.DockerCollector;
import io.hullwright.collect.docker.ProcessPowers;
import io.hullwright.collect.snapshot.SnapshotFile;
import io.hullwright.core.mending.Mendings;
import io.hullwright.core.rotation.Rotations;
import io.hullwright.core.rotation.SwarmSecrets;
import io.hullwright.core.scans.ScanChoice;
import io.hullwright.core.scans.Scans;
import io.hullwright.core.secrets.SecretPlaces;
import io.hullwright.core.secrets.Secrets;
import io.hullwright.core.secrets.Secrets.Judgement;
import io.hullwright.core.settings.KeptData;
import io.hullwright.core.settings.Places;
import io.hullwright.core.settings.PreferenceFile;
import io.hullwright.core.settings.Preferences;
import io.hullwright.core.store.SecretStore;
import io.hullwright.facts.Snapshot;
import io.hullwright.facts.reading.Fingerprints;
import io.hullwright.facts.reading.ValueReader;
import io.hullwright.repair.Hardening;
import io.hullwright.report.ReportFormat;
import io.hullwright.report.ReportOptions;
import io.hullwright.work.Problem;
import io.hullwright.work.Progress;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The front door of this machine.
public final class LocalHullwright implements Hullwright {

    private static final Path PROC = Path.of("/proc");

    private final Map<String, String> environment;
    private final Path home;
    private final Path workingFolder;
    private final Clock clock;
    private final Looks looks;
    private final Places places;
    private @Nullable Checklist checklist;

    /// @param environment the process's environment
    /// @param home the person's home folder
    /// @param workingFolder where `.hullwright.yaml` is looked for
    public LocalHullwright(
            Map<String, String> environment, Path home, Path workingFolder, Clock clock) {
        this.environment = Map.copyOf(environment);
        this.home = home;
        this.workingFolder = workingFolder;
        this.clock = clock;
        looks = new Looks(this.environment, home, clock, PROC);
        places = Places.of(this.environment, home, System.getProperty("os.name", ""));
    }

    /// Loads what every look needs. Call it on a second thread while the first reads the command
    /// line: what it takes
    /// then costs no time of its own.
    public void prepare() {
        DockerCollector.prepare();
        Catalog.all();
        checklist();
    }

    @Override
    public Audit audit(
            EngineChoice choice,
            FileChoice files,
            @Nullable Path waivers,
            boolean keepAll,
            ScanChoice scan,
            Progress progress)
            throws Problem, InterruptedException {
        Sight sight = () -> scans().scanned(look(choice, files, progress), choice, scan, progress);
        return sight.judged(auditor(waivers, keepAll), false, progress).audit();
    }

    @Override
    public Inspection inspect(EngineChoice choice, @Nullable Path waivers, Progress progress)
            throws Problem, InterruptedException {
        var folders = preferences().folders();
        Sight sight = () -> looks.at(choice, folders, progress);
        return sight.judged(auditor(waivers, true), choice.sample(), progress);
    }

    @Override
    public Inspection inspect(
            EngineChoice choice,
            FileChoice files,
            @Nullable Path waivers,
            boolean keepAll,
            Progress progress)
            throws Problem, InterruptedException {
        Sight sight = () -> look(choice, files, progress);
        return sight.judged(auditor(waivers, keepAll), choice.sample(), progress);
    }

    @Override
    public List<Path> find(Path place) throws Problem {
        return FileSearch.at(place);
    }

    @Override
    public String text(Path file) throws Problem {
        return ShownText.read(file);
    }

    @Override
    public List<Explained> explain(
            EngineChoice choice, FileChoice files, String check, Progress progress)
            throws Problem, InterruptedException {
        return Repairs.of(audit(choice, files, null, false, progress), check);
    }

    @Override
    public Hardening harden(
            EngineChoice choice, FileChoice file, Hardening.Choice wish, Progress progress)
            throws Problem, InterruptedException {
        var snapshot = look(choice, file, progress);
        var audit = judge(snapshot, progress);
        return Hardenings.of(file.files().getFirst(), snapshot, audit, wish, powers());
    }

    ProcessPowers powers() {
        return new ProcessPowers(PROC);
    }

    /// With the waivers of the working folder.
    Audit judge(Snapshot snapshot, Progress progress) throws Problem, InterruptedException {
        return auditor(null, false).audit(snapshot, false, Duration.ZERO, progress);
    }

    @Override
    public HardenedContainers harden(
            EngineChoice choice, List<String> containers, Hardening.Choice wish, Progress progress)
            throws Problem, InterruptedException {
        ContainerHardening.demandEngine(choice);
        var source =
                new ContainerSource(new ValueReader(Fingerprints.withRandomKey()))
                        .read(looks.address(choice), containers);
        var variables = ContainerHardening.variables(environment, source);
        var judge = new LocalHullwright(variables, home, workingFolder, clock);
        return new ContainerHardening(source, judge).harden(choice, wish, progress);
    }

    @Override
    public List<Path> save(HardenedContainers hardened, Path folder) throws Problem {
        return hardened.save(folder);
    }

    @Override
    public Path write(Hardening hardening) throws Problem, InterruptedException {
        return new HardenedFile(hardening, this).write(new FileWrites(clock));
    }

    /// Of a Dockerfile, or of compose files laid over one another.
    Audit alone(List<Path> project) throws Problem, InterruptedException {
        var files = FileChoice.alone(project);
        return audit(EngineChoice.usual(), files, null, false, Progress.SILENT);
    }

    @Override
    public void save(Hardening hardening, Path file) throws Problem, InterruptedException {
        new HardenedFile(hardening, this).save(file);
    }

    @Override
    public Path undo(Path file) throws Problem {
        return new FileWrites(clock).undo(file);
    }

    Snapshot look(EngineChoice choice, FileChoice files, Progress progress)
            throws Problem, InterruptedException {
        return looks.at(choice, files, progress);
    }

    @Override
    public Snapshot look(EngineChoice choice, Progress progress)
            throws Problem, InterruptedException {
        return looks.at(choice, progress);
    }

    @Override
    public void save(Snapshot snapshot, Path file) throws Problem {
        AtomicFile.write(file, out -> new SnapshotFile().write(snapshot, out));
    }

    @Override
    public void report(Audit audit, ReportFormat format, ReportOptions options, Path file)
            throws Problem {
        AtomicFile.write(file, out -> format.writer().write(audit, options, out));
    }

    @Override
    public void watch(EngineChoice choice, @Nullable Path waivers, Watcher watcher)
            throws Problem, InterruptedException {
        new Watch(auditor(waivers, true), looks.collector(choice), watcher)
                .run(looks.address(choice));
    }

    @Override
    public synchronized Checklist checklist() {
        if (checklist == null) {
            checklist = ChecklistFile.read();
        }
        return checklist;
    }

    @Override
    public List<Catalog.Entry<?>> checks() {
        return Catalog.all();
    }

    @Override
    public Path waive(Waiver waiver, @Nullable Path file) throws Problem {
        return decided(file).waive(waiver);
    }

    @Override
    public Path takeBack(Waiver waiver, @Nullable Path file) throws Problem {
        return decided(file).takeBack(waiver);
    }

    @Override
    public Inspection judge(Snapshot snapshot, boolean sample, @Nullable Path waivers)
            throws Problem, InterruptedException {
        var audit = auditor(waivers, true).audit(snapshot, sample, Duration.ZERO, Progress.SILENT);
        return new Inspection(snapshot, audit);
    }

    @Override
    public Path answer(
            String line,
            Attestation.Answer answer,
            String evidence,
            String note,
            String by,
            LocalDate until,
            @Nullable Path file)
            throws Problem {
        return decided(file).answer(line, answer, evidence, note, by, until);
    }

    @Override
    public Path takeBackAnswer(String line, @Nullable Path file) throws Problem {
        return decided(file).takeBack(line);
    }

    @Override
    public List<String> peek(EngineChoice choice, String id, Peek what)
            throws Problem, InterruptedException {
        return looks.peek(choice, id, what);
    }

    private Auditor auditor(@Nullable Path file, boolean keepAll) throws Problem {
        return decided(file).auditor(keepAll);
    }

    private Decided decided(@Nullable Path file) {
        return new Decided(workingFolder, file, checklist(), clock);
    }

    @Override
    public List<Tool> doctor(EngineChoice choice) throws InterruptedException {
        return new Doctor(
                        environment, () -> look(choice, Progress.SILENT), () -> scans().describe())
                .examine();
    }

    @Override
    public Mendings mendings() {
        return new Mendings(this);
    }

    @Override
    public Secrets secrets() {
        return new Secrets(clock, places.records());
    }

    @Override
    public Judgement judgeSecrets(EngineChoice choice, SecretPlaces places, Progress progress)
            throws Problem, InterruptedException {
        return SecretFindings.judge(this, choice, places, progress);
    }

    @Override
    public SecretStore store() {
        return new SecretStore(clock, places.records());
    }

    @Override
    public SwarmSecrets swarmSecrets() {
        return new SwarmSecrets(looks::address, secrets());
    }

    @Override
    public Rotations rotations() {
        return new Rotations(looks::address, secrets());
    }

    @Override
    public Scans scans() {
        return new Scans(
                environment,
                clock,
                places.records(),
                places.cache().resolve("trivy"),
                workingFolder,
                looks);
    }

    @Override
    public Preferences preferences() throws Problem {
        return new PreferenceFile(places.settings()).read();
    }

    @Override
    public void keep(Preferences preferences) throws Problem {
        new PreferenceFile(places.settings()).write(preferences);
    }

    @Override
    public KeptData kept() {
        return new KeptData(places);
    }

    @Override
    public LocalDate today() {
        return LocalDate.now(clock);
    }
}
