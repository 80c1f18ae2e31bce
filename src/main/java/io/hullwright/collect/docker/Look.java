package io.hullwright.collect.docker;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeType;
import io.hullwright.collect.Reuse;
import io.hullwright.facts.Engine;
import io.hullwright.facts.Fact;
import io.hullwright.facts.Observed;
import io.hullwright.facts.Snapshot;
import io.hullwright.facts.Subject;
import io.hullwright.facts.Workload;
import io.hullwright.facts.reading.ValueReader;
import io.hullwright.work.Problem;
import io.hullwright.work.Progress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/// One look. Requests that do not depend on one another run at the same time.
final class Look {

    private static final String ALL_CONTAINERS = "/containers/json?all=1";

    /// What no check needs is not waited for long.
    private static final Duration DISK_USAGE_DEADLINE = Duration.ofSeconds(2);

    private final CollectOptions options;
    private final boolean contentTrust;
    private final EngineConnection connection;
    private final EngineClient client;
    private final Progress progress;
    private final Instant takenAt;
    private final ValueReader values;
    private final Answers answers;
    private final ContainerShelf containers;
    private final ImageShelf images;
    private EngineContext context;
    private Map<String, String> boundVolumes = Map.of();
    private DiskUsage diskUsage = DiskUsage.NOT_ASKED;
    private List<Workload> services = List.of();
    private @Nullable Integer swarmServices;

    Look(
            CollectOptions options,
            Map<String, String> environment,
            Path proc,
            Instant takenAt,
            EngineConnection connection,
            ValueReader values,
            Progress progress) {
        this.values = values;
        this.options = options;
        this.contentTrust = environment.getOrDefault("DOCKER_CONTENT_TRUST", "").equals("1");
        this.takenAt = takenAt.truncatedTo(ChronoUnit.SECONDS);
        this.connection = connection;
        this.client = connection.client();
        this.progress = progress;
        this.answers = new Answers(client, options.request());
        this.containers =
                new ContainerShelf(
                        client,
                        options,
                        connection.address().isLocalSocket()
                                ? Optional.of(proc)
                                : Optional.empty());
        this.images =
                new ImageShelf(client, connection.apiVersion(), values, this.takenAt, options);
        this.context = EngineContext.unseen(values);
    }

    /// Blocks until everything was asked for.
    ///
    /// @throws Problem when what nothing can be judged without is not to be had
    Snapshot take() throws Problem, InterruptedException {
        var versionAnswer = client.start("/version");
        var containerList = client.start(ALL_CONTAINERS);
        var imageList = client.start("/images/json");
        var networkList = client.start("/networks");
        var volumeList = client.start("/volumes");
        var bridgeAnswer = client.start("/networks/bridge");
        var processes = containers.listProcesses();
        var infoAnswer = client.start("/info");

        var info = essential("/info", JsonNodeType.OBJECT, infoAnswer);
        var reader =
                new EngineReader(
                        info, answers.fact(versionAnswer, "/version").orElse(Answers.NOTHING));
        var engine = new EngineLook(connection, contentTrust, takenAt, info, reader);
        var listed =
                essential("/containers/json", JsonNodeType.ARRAY, containerList)
                        .valueStream()
                        .toList();
        readImages(answers.list(imageList, "/images/json", Subject.Kind.IMAGE, "images"));
        var sawImages = !answers.isUnseen(Subject.Kind.IMAGE, "images");
        var volumes = volumes(answers.fact(volumeList, "/volumes"));
        boundVolumes = SurroundingsReader.boundVolumes(volumes);
        var usage =
                DiskUsage.path(images.unused(EngineLook.usedImages(listed)), volumes.size())
                        .map(client::start);
        context = context(engine);
        containers.read(listed, context, processes, answers, progress);
        var networks = answers.list(networkList, "/networks", Subject.Kind.NETWORK, "networks");
        readServices(reader, networks, answers);
        var workloads = joined();
        answers.observed().addAll(workloads);
        answers.observed().addAll(images.finish(usersByImage(listed)));
        diskUsage = usage.isPresent() ? read(usage.get()) : DiskUsage.NOT_ASKED;
        readSurroundings(workloads, networks, volumes);
        var bridge = answers.fact(bridgeAnswer, "/networks/bridge");
        answers.observed().add(engine.engine(bridge, containers, counts(listed, sawImages)));
        answers.observed().add(engine.host());
        if (answers.isBroken()) {
            confirmStillThere();
        }
        return new Snapshot(
                takenAt,
                engine.endpoint(),
                answers.observed(),
                containers.vanished(),
                answers.notes());
    }

    private DiskUsage read(Future<JsonNode> usage) throws InterruptedException {
        return DiskUsage.read(answers.fact(usage, "/system/df", DISK_USAGE_DEADLINE));
    }

    private JsonNode essential(String path, JsonNodeType type, Future<JsonNode> answer)
            throws Problem, InterruptedException {
        return connection.essential(path, type, answer, options.request());
    }

    private void readImages(List<JsonNode> listed) throws InterruptedException {
        for (var failure : images.read(listed).entrySet()) {
            answers.note(failure.getKey(), failure.getValue());
        }
    }

    private void readServices(EngineReader reader, List<JsonNode> networks, Answers told)
            throws InterruptedException {
        var swarm = new SwarmLook(client, told, takenAt);
        services = List.of();
        swarmServices = null;
        if (reader.isSwarmManager()) {
            services = swarm.read(reader, context, images, networks);
            swarmServices = swarm.sawServices() ? Integer.valueOf(services.size()) : null;
        } else if (reader.isInSwarm()) {
            swarm.cannotSee();
        }
    }

    /// Containers and services, told of each other's credentials.
    private List<Workload> joined() {
        var workloads = new ArrayList<>(containers.all());
        workloads.addAll(services);
        return Reuse.join(workloads);
    }

    /// An engine without volumes says null.
    private JsonNode volumes(Fact<JsonNode> answer) {
        var listed = answer.map(volumes -> volumes.path("Volumes"));
        if (listed.orElse(Answers.NOTHING).isNull()) {
            return Answers.NOTHING;
        }
        answers.list(listed, "/volumes", Subject.Kind.VOLUME, "volumes");
        return listed.orElse(Answers.NOTHING);
    }

    private void readSurroundings(
            List<Workload> workloads, List<JsonNode> networks, JsonNode volumes) {
        var surroundings = new SurroundingsReader(workloads);
        networks.forEach(network -> answers.observed().add(surroundings.network(network)));
        volumes.forEach(
                volume -> answers.observed().add(surroundings.volume(volume, diskUsage.volumes())));
    }

    private void confirmStillThere() throws Problem, InterruptedException {
        try {
            client.ping(options.ping());
        } catch (EngineException e) {
            throw EngineProblems.wentAway(connection.address().text(), e);
        }
    }

    private EngineContext context(EngineLook engine) {
        return engine.context(values, images.defaults(), options.trustedRegistries(), boundVolumes);
    }

    private Engine.Counts counts(List<JsonNode> listed, boolean sawImages) {
        return EngineLook.counts(
                listed, sawImages ? images : null, swarmServices, diskUsage.reclaimableBytes());
    }

    private static Map<String, List<String>> usersByImage(List<JsonNode> containers) {
        var users = new TreeMap<String, TreeSet<String>>();
        for (var container : containers) {
            users.computeIfAbsent(Json.text(container, "ImageID"), _ -> new TreeSet<>())
                    .add(ContainerShelf.listedName(container));
        }
        var lists = new HashMap<String, List<String>>();
        users.forEach((image, all) -> lists.put(image, List.copyOf(all)));
        return lists;
    }

    /// One container as it is now, after `take`; empty when it is gone.
    Optional<Observed> refresh(String id) throws InterruptedException {
        try {
            var inspect = client.get("/containers/" + id + "/json", options.request());
            var image = Json.text(inspect, "Image");
            if (!context.images().containsKey(image)) {
                images.read(image, options.request());
                context = context.withImages(images.defaults());
            }
            return containers.refresh(id, context, services);
        } catch (EngineException e) {
            return containers.lose(id, e);
        }
    }

    /// The images as they are now, after `take`; empty when the engine does not answer. Only new
    /// ones and those with other names are read.
    Optional<List<Observed>> refreshImages() throws InterruptedException {
        try {
            var listed = elements(client.get("/images/json", options.request()));
            var used = elements(client.get(ALL_CONTAINERS, options.request()));
            images.update(listed);
            context = context.withImages(images.defaults());
            return Optional.of(images.finish(usersByImage(used)));
        } catch (EngineException _) {
            return Optional.empty();
        }
    }

    /// As `refreshImages`.
    Optional<List<Observed>> refreshNetworks() throws InterruptedException {
        try {
            var surroundings = new SurroundingsReader(joined());
            var observed = new ArrayList<Observed>();
            for (var network : client.get("/networks", options.request())) {
                observed.add(surroundings.network(network));
            }
            return Optional.of(observed);
        } catch (EngineException _) {
            return Optional.empty();
        }
    }

    /// As `refreshImages`; sizes are those of `take`.
    Optional<List<Observed>> refreshVolumes() throws InterruptedException {
        try {
            var surroundings = new SurroundingsReader(joined());
            var observed = new ArrayList<Observed>();
            for (var volume : client.get("/volumes", options.request()).path("Volumes")) {
                observed.add(surroundings.volume(volume, diskUsage.volumes()));
            }
            return Optional.of(observed);
        } catch (EngineException _) {
            return Optional.empty();
        }
    }

    /// The Swarm, its nodes and services as they are now; as `refreshImages`.
    Optional<List<Observed>> refreshSwarm() throws InterruptedException {
        try {
            var reader =
                    new EngineReader(
                            client.get("/info", options.request()),
                            client.get("/version", options.request()));
            var networks = elements(client.get("/networks", options.request()));
            var told = new Answers(client, options.request());
            readServices(reader, networks, told);
            joined().stream()
                    .filter(w -> w.subject().kind() == Subject.Kind.SWARM_SERVICE)
                    .forEach(told.observed()::add);
            return Optional.of(told.observed());
        } catch (EngineException _) {
            return Optional.empty();
        }
    }

    /// The engine itself as it is now: after its daemon read its settings anew. What containers
    /// take from it is used for those that are read from now on.
    Optional<List<Observed>> refreshEngine() throws InterruptedException {
        try {
            var info = client.get("/info", options.request());
            var version = client.get("/version", options.request());
            var listed = elements(client.get(ALL_CONTAINERS, options.request()));
            var bridge = answers.fact(client.start("/networks/bridge"), "/networks/bridge");
            var engine =
                    new EngineLook(
                            connection,
                            contentTrust,
                            takenAt,
                            info,
                            new EngineReader(info, version));
            context = context(engine);
            return Optional.of(List.of(engine.engine(bridge, containers, counts(listed, true))));
        } catch (EngineException _) {
            return Optional.empty();
        }
    }

    private static List<JsonNode> elements(JsonNode list) {
        return list.valueStream().toList();
    }
}
