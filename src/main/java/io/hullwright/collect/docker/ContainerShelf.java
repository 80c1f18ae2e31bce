package io.hullwright.collect.docker;

import com.fasterxml.jackson.databind.JsonNode;
import io.hullwright.collect.Reuse;
import io.hullwright.facts.Fact;
import io.hullwright.facts.Limits;
import io.hullwright.facts.Observed;
import io.hullwright.facts.Unseen;
import io.hullwright.facts.Workload;
import io.hullwright.work.Progress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Future;

/// The containers of an engine, by their ids. For one thread.
final class ContainerShelf {

    private static final Path NOWHERE = Path.of("/nonexistent");

    private final EngineClient client;
    private final CollectOptions options;
    private final Path proc;
    private final Map<String, Workload> seen = new LinkedHashMap<>();
    private int vanished;

    /// @param proc where the processes of the engine's machine are listed; empty when that is
    ///     another machine
    ContainerShelf(EngineClient client, CollectOptions options, Optional<Path> proc) {
        this.client = client;
        this.options = options;
        this.proc = proc.orElse(NOWHERE);
    }

    /// One pass over all processes, on a thread of the client's pool.
    Future<ProcessTable> listProcesses() {
        return client.submit(() -> ProcessTable.read(proc));
    }

    /// @param listed answer of `/containers/json`
    void read(
            List<JsonNode> listed,
            EngineContext context,
            Future<ProcessTable> running,
            Answers answers,
            Progress progress)
            throws InterruptedException {
        var processes = await(running);
        var pending = new LinkedHashMap<JsonNode, Future<Workload>>();
        for (var container : listed) {
            var id = Json.text(container, "Id");
            pending.put(container, client.submit(() -> fetch(id, context, processes)));
        }
        var done = 0;
        for (var entry : pending.entrySet()) {
            take(entry.getKey(), entry.getValue(), answers);
            progress.at(++done, pending.size(), "containers");
        }
    }

    private ProcessTable await(Future<ProcessTable> running) throws InterruptedException {
        try {
            return client.await(running, options.request());
        } catch (EngineException _) {
            return ProcessTable.read(NOWHERE);
        }
    }

    private Workload fetch(String id, EngineContext context, ProcessTable processes)
            throws EngineException {
        var inspect = client.fetch("/containers/" + id + "/json");
        for (var part : List.of("HostConfig", "Config")) {
            if (!inspect.path(part).isObject()) {
                throw new EngineException(
                        EngineException.Kind.BROKEN, 200, "the answer has no " + part, null);
            }
        }
        var activity = new ActivityReader(client, options, processes).read(id, inspect);
        return ContainerReader.read(inspect, context, activity);
    }

    private void take(JsonNode listed, Future<Workload> pending, Answers answers)
            throws InterruptedException {
        var id = Json.text(listed, "Id");
        try {
            seen.put(id, client.await(pending, options.request()));
        } catch (EngineException e) {
            if (e.kind() == EngineException.Kind.NOT_FOUND) {
                vanished++;
                return;
            }
            var name = listedName(listed);
            answers.note("container " + name, e);
            var subject = ContainerReader.subject(name, id, listed.path("Labels"));
            answers.observed().add(new Unseen(subject, e.why()));
        }
    }

    /// One container as it is now; empty when it is gone.
    ///
    /// @param context made when the container's image was asked for
    /// @param others what may share credentials with it
    Optional<Observed> refresh(String id, EngineContext context, List<Workload> others)
            throws InterruptedException {
        try {
            var processes = ProcessTable.read(proc);
            var pending = client.submit(() -> fetch(id, context, processes));
            var workload = client.await(pending, options.request());
            seen.put(id, workload);
            var workloads = new ArrayList<>(all());
            workloads.addAll(others);
            return Reuse.join(workloads).stream()
                    .filter(w -> w.subject().id().equals(workload.subject().id()))
                    .map(Observed.class::cast)
                    .findFirst();
        } catch (EngineException e) {
            return lose(id, e);
        }
    }

    /// Drops a container that could not be read again.
    Optional<Observed> lose(String id, EngineException e) {
        var before = seen.remove(id);
        return before == null || e.kind() == EngineException.Kind.NOT_FOUND
                ? Optional.empty()
                : Optional.of(new Unseen(before.subject(), e.why()));
    }

    List<Workload> all() {
        return List.copyOf(seen.values());
    }

    /// How many were listed and gone when they were asked for.
    int vanished() {
        return vanished;
    }

    /// The engine merges its default ulimits into every container's own list; a container with none
    /// shows that there is no default.
    Fact<Map<String, Limits.Ulimit>> defaultUlimits() {
        for (var workload : seen.values()) {
            if (workload.limits().ulimits().value().isEmpty()) {
                return Fact.known(Map.of());
            }
        }
        return Fact.unknown(
                "look for `default-ulimits` in /etc/docker/daemon.json and `--default-ulimit`"
                        + " in the arguments of dockerd");
    }

    /// @param listed an element of the answer of `/containers/json`
    static String listedName(JsonNode listed) {
        var name = listed.path("Names").path(0).asText("");
        return name.startsWith("/") ? name.substring(1) : name;
    }
}
