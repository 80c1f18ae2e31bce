package io.hullwright.collect.docker;

import io.hullwright.facts.Snapshot;
import io.hullwright.facts.reading.Fingerprints;
import io.hullwright.facts.reading.ValueReader;
import io.hullwright.work.Problem;
import io.hullwright.work.Progress;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;

/// Looks at everything an engine holds. Changes nothing: every request is a GET. What cannot be
/// read becomes `Unseen`
/// or an unknown fact, and the rest goes on.
public final class DockerCollector {

    private final CollectOptions options;
    private final Map<String, String> environment;
    private final Clock clock;
    private final Path proc;
    private final ValueReader values;

    /// @param environment the process's environment, for the client's own settings
    /// @param proc where this machine's processes are listed, `/proc`
    public DockerCollector(
            CollectOptions options, Map<String, String> environment, Clock clock, Path proc) {
        this(options, environment, clock, proc, new ValueReader(Fingerprints.withRandomKey()));
    }

    /// @param values for credentials to be compared with those of files
    public DockerCollector(
            CollectOptions options,
            Map<String, String> environment,
            Clock clock,
            Path proc,
            ValueReader values) {
        this.values = values;
        this.options = options;
        this.environment = Map.copyOf(environment);
        this.clock = clock;
        this.proc = proc;
    }

    /// Loads the classes that a connection needs; asks nothing of anybody.
    public static void prepare() {
        EngineClient.prepare();
        Fingerprints.withRandomKey().of("");
    }

    /// Blocks for as long as the engine takes: 0.1 s for ten containers, 0.3 s for a hundred on a
    /// quiet machine.
    ///
    /// @param progress counts containers; called from several threads
    /// @throws Problem `HW-101` to `HW-108` when the engine cannot be asked, or goes away meanwhile
    public Snapshot collect(EngineAddress address, Progress progress)
            throws Problem, InterruptedException {
        try (var connection = EngineConnection.open(address, options.ping())) {
            return look(connection, progress).take();
        }
    }

    /// Looks, then keeps telling what changed until the thread is interrupted.
    ///
    /// @throws Problem as `collect`, for the first look only; an engine that goes away later is
    ///     waited for
    public void watch(EngineAddress address, EngineListener listener)
            throws Problem, InterruptedException {
        new EngineWatch(this, address, listener).run();
    }

    EngineConnection open(EngineAddress address) throws Problem, InterruptedException {
        return EngineConnection.open(address, options.ping());
    }

    Look look(EngineConnection connection, Progress progress) {
        return new Look(options, environment, proc, clock.instant(), connection, values, progress);
    }
}
