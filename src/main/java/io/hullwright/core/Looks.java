package io.hullwright.core;

import io.hullwright.collect.docker.CollectOptions;
import io.hullwright.collect.docker.ContainerPeek;
import io.hullwright.collect.docker.DockerCollector;
import io.hullwright.collect.docker.EndpointResolver;
import io.hullwright.collect.docker.EngineAddress;
import io.hullwright.collect.snapshot.SnapshotFile;
import io.hullwright.core.scans.Scans;
import io.hullwright.facts.Snapshot;
import io.hullwright.facts.reading.Fingerprints;
import io.hullwright.facts.reading.ValueReader;
import io.hullwright.work.Problem;
import io.hullwright.work.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Looks at what was chosen: an engine, files, a saved snapshot or the embedded sample.
final class Looks implements Scans.Engine {

    private static final String SAMPLE = "/sample/snapshot.json";

    private final Map<String, String> environment;
    private final Path home;
    private final Clock clock;
    private final Path proc;

    /// @param proc where the processes of this machine are seen
    Looks(Map<String, String> environment, Path home, Clock clock, Path proc) {
        this.environment = environment;
        this.home = home;
        this.clock = clock;
        this.proc = proc;
    }

    /// With files, where some are named.
    Snapshot at(EngineChoice choice, FileChoice files, Progress progress)
            throws Problem, InterruptedException {
        if (files.isNone()) {
            return at(choice, progress);
        }
        FileLook.demandEnvironmentFiles(files);
        var values = new ValueReader(Fingerprints.withRandomKey());
        var look = new FileLook(files, environment, home, choice.trustedRegistries(), values);
        if (files.withoutEngine()) {
            return look.alone(clock.instant(), List.of());
        }
        Snapshot engine;
        try {
            engine = at(choice, values, progress);
        } catch (Problem e) {
            if (!choice.isUsual() || e.kind() != Problem.Kind.CANNOT_LOOK) {
                throw e;
            }
            var note = "no engine was looked at: " + e.what();
            return look.alone(clock.instant(), List.of(note));
        }
        return look.with(engine);
    }

    /// With the compose files and Dockerfiles below some folders. A folder where nothing can be
    /// found is noted.
    Snapshot at(EngineChoice choice, List<Path> folders, Progress progress)
            throws Problem, InterruptedException {
        var values = new ValueReader(Fingerprints.withRandomKey());
        var engine = at(choice, values, progress);
        var files = new ArrayList<Path>();
        var notes = new ArrayList<>(engine.notes());
        for (var folder : folders) {
            try {
                files.addAll(FileSearch.below(folder));
            } catch (Problem e) {
                notes.add(e.what());
            }
        }
        var noted =
                new Snapshot(
                        engine.takenAt(),
                        engine.endpoint(),
                        engine.observed(),
                        engine.vanished(),
                        notes);
        if (files.isEmpty()) {
            return noted;
        }
        var some = new FileChoice(files, List.of(), false, false, List.of(), List.of());
        return new FileLook(some, environment, home, choice.trustedRegistries(), values)
                .with(noted);
    }

    Snapshot at(EngineChoice choice, Progress progress) throws Problem, InterruptedException {
        return at(choice, new ValueReader(Fingerprints.withRandomKey()), progress);
    }

    private Snapshot at(EngineChoice choice, ValueReader values, Progress progress)
            throws Problem, InterruptedException {
        if (choice.sample()) {
            return sample();
        }
        if (choice.snapshot() != null) {
            return read(choice.snapshot());
        }
        var address = address(choice);
        var seen =
                new DockerCollector(options(choice), environment, clock, proc, values)
                        .collect(address, progress);
        return address.isLocalSocket() ? withPairs(seen, choice, values) : seen;
    }

    /// The files are on the engine's machine, which is this one.
    private Snapshot withPairs(Snapshot seen, EngineChoice choice, ValueReader values) {
        return new FileLook(
                        FileChoice.none(), environment, home, choice.trustedRegistries(), values)
                .paired(seen);
    }

    DockerCollector collector(EngineChoice choice) {
        return new DockerCollector(options(choice), environment, clock, proc);
    }

    @Override
    public Snapshot look(EngineChoice choice, Progress progress)
            throws Problem, InterruptedException {
        return at(choice, progress);
    }

    /// What the engine says of one container.
    ///
    /// @throws Problem as the front door's
    List<String> peek(EngineChoice choice, String id, Hullwright.Peek what)
            throws Problem, InterruptedException {
        if (choice.sample() || choice.snapshot() != null) {
            throw new Problem(
                    Problem.Kind.WRONG_USE,
                    "HW-195",
                    "There is no engine to ask about this container.",
                    "What is shown is a sample or a saved snapshot.",
                    "Look at an engine to see more of its containers.",
                    null);
        }
        var address = address(choice);
        return switch (what) {
            case SETTINGS -> ContainerPeek.settings(address, id).lines().toList();
            case PROCESSES -> ContainerPeek.processes(address, id);
            case LOG -> ContainerPeek.log(address, id);
        };
    }

    @Override
    public EngineAddress address(EngineChoice choice) throws Problem {
        return new EndpointResolver(environment, home, System.getProperty("os.name", ""))
                .resolve(choice.host(), choice.context());
    }

    private static CollectOptions options(EngineChoice choice) {
        return new CollectOptions(
                choice.changes(),
                choice.askRegistry(),
                choice.trustedRegistries(),
                CollectOptions.PING_DEADLINE,
                CollectOptions.REQUEST_DEADLINE);
    }

    private static Snapshot read(Path file) throws Problem {
        try (var in = Files.newInputStream(file)) {
            return new SnapshotFile().read(in, file.toString());
        } catch (IOException e) {
            throw new Problem(
                    Problem.Kind.WRONG_USE,
                    "HW-120",
                    "The snapshot " + file + " cannot be opened.",
                    "It is missing, a folder, or not readable for this user.",
                    "Check the path; `hullwright snapshot -o FILE` makes one.",
                    e);
        }
    }

    private static Snapshot sample() throws Problem {
        try (var in = Looks.class.getResourceAsStream(SAMPLE)) {
            if (in == null) {
                throw new IllegalStateException(SAMPLE + " is missing from the program");
            }
            return new SnapshotFile().read(in, "the embedded sample");
        } catch (IOException e) {
            throw new UncheckedIOException(SAMPLE + " cannot be read", e);
        }
    }
}
