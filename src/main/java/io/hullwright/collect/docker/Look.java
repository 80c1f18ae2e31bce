package io.hullwright.collect.docker;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeType;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.hullwright.collect.Reuse;
import io.hullwright.facts.Endpoint;
import io.hullwright.facts.Engine;
import io.hullwright.facts.Fact;
import io.hullwright.facts.Host;
import io.hullwright.facts.Limits;
import io.hullwright.facts.Observed;
import io.hullwright.facts.Snapshot;
import io.hullwright.facts.Subject;
import io.hullwright.facts.Swarm;
import io.hullwright.facts.Unseen;
import io.hullwright.facts.Workload;
import io.hullwright.facts.reading.ValueReader;
import io.hullwright.work.Problem;
import io.hullwright.work.Progress;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Future;

/// One look. Requests that do not depend on one another run at the same time.
final class Look {

    private static final String HOST_UNREAD = "needs the host's files";
    /// Only a manager knows the services.
    private static final int NOT_TOLD = -1;

    private static final String MANAGERS_ONLY =
            "only a Swarm manager that is unlocked tells; audit one of them";
    private static final String ALL_CONTAINERS = "/containers/json?all=1";
    private static final Path NOWHERE = Path.of("/nonexistent");
    private static final JsonNode NOTHING = MissingNode.getInstance();

    private final CollectOptions options;
    private final Map<String, String> environment;
    private final Path proc;

    private final EngineConnection connection;
    private final EngineClient client;
    private final Progress progress;
    private final Instant takenAt;
    private final ValueReader values;
    private final List<String> notes = new ArrayList<>();
    private final Map<String, Workload> containersById = new LinkedHashMap<>();
    private final ImageShelf images;
    private EngineContext context;
    private Map<String, String> boundVolumes = Map.of();
    private int swarmServices = NOT_TOLD;
    private int vanished;
    private boolean broken;

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
        this.environment = environment;
        this.proc = proc;
        this.takenAt = takenAt.truncatedTo(ChronoUnit.SECONDS);
        this.connection = connection;
        this.client = connection.client();
        this.progress = progress;
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
        var processes = client.submit(this::processes);
        var info =
                connection.essential(
                        "/info", JsonNodeType.OBJECT, client.start("/info"), options.request());
        var reader = new EngineReader(info, fact(versionAnswer, "/version").orElse(NOTHING));

        var listed =
                connection.essential(
                        "/containers/json", JsonNodeType.ARRAY, containerList, options.request());
        var containers = listed.valueStream().toList();
        var observed = new ArrayList<Observed>();
        readImages(list(imageList, "/images/json", Subject.Kind.IMAGE, "images", observed));
        var volumes = fact(volumeList, "/volumes");
        boundVolumes = SurroundingsReader.boundVolumes(volumes.orElse(NOTHING).path("Volumes"));
        context = context(reader);
        readContainers(containers, processes, observed);
        var networks = list(networkList, "/networks", Subject.Kind.NETWORK, "networks", observed);
        var services = new ArrayList<Workload>();
        if (reader.isSwarmManager()) {
            readSwarm(reader, networks, services, observed);
        } else if (reader.isInSwarm()) {
            unseen(Subject.Kind.SWARM_SERVICE, "services", MANAGERS_ONLY, observed);
            unseen(Subject.Kind.SWARM_NODE, "nodes", MANAGERS_ONLY, observed);
            unseen(Subject.Kind.ENGINE, Swarm.IDENTITY, MANAGERS_ONLY, observed);
        }
        var workloads = new ArrayList<>(containersById.values());
        workloads.addAll(services);
        observed.addAll(Reuse.join(workloads));
        observed.addAll(images.finish(usersByImage(containers)));
        readSurroundings(workloads, networks, volumes, observed);
        swarmServices =
                reader.isSwarmManager()
                                && !isUnseen(observed, Subject.Kind.SWARM_SERVICE, "services")
                        ? services.size()
                        : NOT_TOLD;
        observed.add(
                engine(
                        reader,
                        info,
                        fact(bridgeAnswer, "/networks/bridge"),
                        counts(
                                containers,
                                swarmServices,
                                !isUnseen(observed, Subject.Kind.IMAGE, "images"))));
        observed.add(host(info));
        if (broken) {
            confirmStillThere();
        }
        return new Snapshot(takenAt, endpoint(reader), observed, vanished, notes);
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
            var processes = processes();
            var pending = client.submit(() -> readContainer(id, context, processes));
            var workload = client.await(pending, options.request());
            containersById.put(id, workload);
            var joined = Reuse.join(List.copyOf(containersById.values()));
            return joined.stream()
                    .filter(w -> w.subject().id().equals(workload.subject().id()))
                    .map(Observed.class::cast)
                    .findFirst();
        } catch (EngineException e) {
            var before = containersById.remove(id);
            return before == null || e.kind() == EngineException.Kind.NOT_FOUND
                    ? Optional.empty()
                    : Optional.of(new Unseen(before.subject(), e.why()));
        }
    }

    /// The images as they are now, after `take`; empty when the engine does not answer. Only new
    /// ones and those with other names are read.
    Optional<List<Observed>> refreshImages() throws InterruptedException {
        try {
            var listed = elements(client.get("/images/json", options.request()));
            var containers = elements(client.get(ALL_CONTAINERS, options.request()));
            images.update(listed);
            context = context.withImages(images.defaults());
            return Optional.of(images.finish(usersByImage(containers)));
        } catch (EngineException _) {
            return Optional.empty();
        }
    }

    /// As `refreshImages`.
    Optional<List<Observed>> refreshNetworks() throws InterruptedException {
        try {
            var surroundings = new SurroundingsReader(containersById.values());
            var observed = new ArrayList<Observed>();
            for (var network : client.get("/networks", options.request())) {
                observed.add(surroundings.network(network));
            }
            return Optional.of(observed);
        } catch (EngineException _) {
            return Optional.empty();
        }
    }

    /// As `refreshImages`.
    Optional<List<Observed>> refreshVolumes() throws InterruptedException {
        try {
            var surroundings = new SurroundingsReader(containersById.values());
            var observed = new ArrayList<Observed>();
            for (var volume : client.get("/volumes", options.request()).path("Volumes")) {
                observed.add(surroundings.volume(volume, Map.of()));
            }
            return Optional.of(observed);
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
            var containers = elements(client.get(ALL_CONTAINERS, options.request()));
            var bridge = fact(client.start("/networks/bridge"), "/networks/bridge");
            var reader = new EngineReader(info, version);
            context = context(reader);
            return Optional.of(
                    List.of(engine(reader, info, bridge, counts(containers, swarmServices, true))));
        } catch (EngineException _) {
            return Optional.empty();
        }
    }

    private static List<JsonNode> elements(JsonNode list) {
        var elements = new ArrayList<JsonNode>();
        list.forEach(elements::add);
        return elements;
    }

    private void readContainers(
            List<JsonNode> containers, Future<ProcessTable> running, List<Observed> observed)
            throws InterruptedException {
        var asked = context;
        var processes = await(running);
        var pending = new LinkedHashMap<JsonNode, Future<Workload>>();
        for (var container : containers) {
            var id = Json.text(container, "Id");
            pending.put(container, client.submit(() -> readContainer(id, asked, processes)));
        }
        var done = 0;
        for (var entry : pending.entrySet()) {
            readResult(entry.getKey(), entry.getValue(), observed);
            progress.at(++done, pending.size(), "containers");
        }
    }

    private void readSurroundings(
            List<Workload> workloads,
            List<JsonNode> networks,
            Fact<JsonNode> volumes,
            List<Observed> observed) {
        var surroundings = new SurroundingsReader(workloads);
        networks.forEach(network -> observed.add(surroundings.network(network)));
        if (volumes instanceof Fact.Unknown(var why)) {
            unseen(Subject.Kind.VOLUME, "volumes", why, observed);
            return;
        }
        var listed = volumes.orElse(NOTHING).path("Volumes");
        if (!listed.isArray() && !listed.isNull()) {
            notes.add("/volumes could not be seen: the answer is not a list");
            unseen(Subject.Kind.VOLUME, "volumes", "the answer is not a list", observed);
        }
        listed.forEach(volume -> observed.add(surroundings.volume(volume, Map.of())));
    }

    private void confirmStillThere() throws Problem, InterruptedException {
        try {
            client.ping(options.ping());
        } catch (EngineException e) {
            throw EngineProblems.wentAway(connection.address().text(), e);
        }
    }

    private EngineContext context(EngineReader reader) {
        return new EngineContext(
                values,
                reader.traits(),
                reader.defaultRuntime(),
                reader.loggingDriver(),
                reader.seccompDefault(),
                reader.has("no-new-privileges"),
                reader.cgroupDefault(),
                reader.isPodman(),
                images.defaults(),
                options.trustedRegistries().isEmpty()
                        ? Fact.unknown(
                                "no trusted registry was named: name them with"
                                        + " --trusted-registry")
                        : Fact.known(options.trustedRegistries()),
                boundVolumes);
    }

    private ProcessTable processes() {
        return connection.address().isLocalSocket()
                ? ProcessTable.read(proc)
                : ProcessTable.read(NOWHERE);
    }

    private ProcessTable await(Future<ProcessTable> running) throws InterruptedException {
        try {
            return client.await(running, options.request());
        } catch (EngineException _) {
            return ProcessTable.read(NOWHERE);
        }
    }

    private Workload readContainer(String id, EngineContext asked, ProcessTable processes)
            throws EngineException {
        var inspect = client.fetch("/containers/" + id + "/json");
        for (var part : List.of("HostConfig", "Config")) {
            if (!inspect.path(part).isObject()) {
                throw new EngineException(
                        EngineException.Kind.BROKEN, 200, "the answer has no " + part, null);
            }
        }
        var activity = new ActivityReader(client, options, processes).read(id, inspect);
        return ContainerReader.read(inspect, asked, activity);
    }

    private void readResult(JsonNode listed, Future<Workload> pending, List<Observed> observed)
            throws InterruptedException {
        try {
            containersById.put(Json.text(listed, "Id"), client.await(pending, options.request()));
        } catch (EngineException e) {
            if (e.kind() == EngineException.Kind.NOT_FOUND) {
                vanished++;
                return;
            }
            note("container " + listedName(listed), e);
            observed.add(
                    new Unseen(
                            ContainerReader.subject(
                                    listedName(listed),
                                    Json.text(listed, "Id"),
                                    listed.path("Labels")),
                            e.why()));
        }
    }

    private void readImages(List<JsonNode> listed) throws InterruptedException {
        for (var failure : images.read(listed).entrySet()) {
            note(failure.getKey(), failure.getValue());
        }
    }

    private void readSwarm(
            EngineReader reader,
            List<JsonNode> networks,
            List<Workload> read,
            List<Observed> observed)
            throws InterruptedException {
        var swarm = client.start("/swarm");
        var nodes = client.start("/nodes");
        var services = client.start("/services");
        var secrets = client.start("/secrets");
        var configs = client.start("/configs");
        var tasks = client.start("/tasks");
        var names = new HashMap<String, String>();
        networks.forEach(n -> names.put(Json.text(n, "Id"), Json.text(n, "Name")));
        var serviceList =
                list(services, "/services", Subject.Kind.SWARM_SERVICE, "services", observed);
        for (var service : serviceList) {
            read.add(ServiceReader.read(service, context, names, images.byTag()));
        }
        var nodeList = fact(nodes, "/nodes");
        if (nodeList instanceof Fact.Unknown(var why)) {
            unseen(Subject.Kind.SWARM_NODE, "nodes", why, observed);
        }
        if (fact(swarm, "/swarm") instanceof Fact.Known<JsonNode>(var answer)
                && nodeList instanceof Fact.Known<JsonNode>(var all)
                && !isUnseen(observed, Subject.Kind.SWARM_SERVICE, "services")) {
            observed.add(
                    SwarmReader.swarm(
                            answer,
                            all,
                            fact(secrets, "/secrets").orElse(NOTHING),
                            fact(configs, "/configs").orElse(NOTHING),
                            read,
                            reader.swarmNodeAddress(),
                            takenAt));
            observed.addAll(SwarmReader.nodes(all, fact(tasks, "/tasks")));
        } else {
            unseen(
                    Subject.Kind.ENGINE,
                    Swarm.IDENTITY,
                    "the manager did not tell of its Swarm, nodes or services",
                    observed);
        }
    }

    private Map<String, List<String>> usersByImage(List<JsonNode> containers) {
        var users = new TreeMap<String, TreeSet<String>>();
        for (var container : containers) {
            users.computeIfAbsent(Json.text(container, "ImageID"), _ -> new TreeSet<>())
                    .add(listedName(container));
        }
        var lists = new HashMap<String, List<String>>();
        users.forEach((image, all) -> lists.put(image, List.copyOf(all)));
        return lists;
    }

    /// @param sawImages false when the list of images was not to be had
    private Engine.Counts counts(List<JsonNode> containers, int services, boolean sawImages) {
        var running = 0;
        var used = new TreeSet<String>();
        for (var container : containers) {
            running += Json.text(container, "State").equals("running") ? 1 : 0;
            used.add(Json.text(container, "ImageID"));
        }
        return new Engine.Counts(
                running,
                containers.size() - running,
                sawImages ? images.size() : NOT_TOLD,
                sawImages ? images.unused(used) : NOT_TOLD,
                sawImages ? images.dangling() : NOT_TOLD,
                services,
                Fact.unknown("`docker system df` was not asked for"));
    }

    /// The engine merges its default ulimits into every container's own list; a container with none
    /// shows that there is no default.
    private Fact<Map<String, Limits.Ulimit>> defaultUlimits() {
        for (var workload : containersById.values()) {
            if (workload.limits().ulimits().value().isEmpty()) {
                return Fact.known(Map.of());
            }
        }
        return Fact.unknown(
                "look for `default-ulimits` in /etc/docker/daemon.json and `--default-ulimit`"
                        + " in the arguments of dockerd");
    }

    private Engine engine(
            EngineReader reader, JsonNode info, Fact<JsonNode> bridge, Engine.Counts counts) {
        return reader.read(
                engineSubject(info),
                bridge,
                connection.transport(),
                contentTrust(),
                defaultUlimits(),
                counts,
                takenAt);
    }

    private Subject engineSubject(JsonNode info) {
        return new Subject(
                Subject.Kind.ENGINE,
                connection.address().context().equals("default")
                        ? "engine"
                        : connection.address().context(),
                Json.text(info, "ID"),
                "engine");
    }

    private Host host(JsonNode info) {
        return new Host(
                Subject.named(Subject.Kind.HOST, "host", Json.text(info, "Name")),
                Json.text(info, "DockerRootDir"),
                Fact.unknown(HOST_UNREAD),
                Fact.unknown(HOST_UNREAD),
                Fact.unknown(HOST_UNREAD),
                Fact.unknown(HOST_UNREAD),
                Fact.unknown(HOST_UNREAD));
    }

    private Endpoint endpoint(EngineReader reader) {
        return new Endpoint(
                connection.address().text(),
                connection.address().context(),
                reader.product(),
                reader.versionText(),
                connection.apiVersion(),
                reader.has("rootless"),
                reader.operatingSystem());
    }

    private boolean contentTrust() {
        return environment.getOrDefault("DOCKER_CONTENT_TRUST", "").equals("1");
    }

    /// The elements of a list. Where it is not to be had, one subject stands for all that may be in
    /// it, so that nothing about them counts as seen.
    private List<JsonNode> list(
            Future<JsonNode> answer,
            String what,
            Subject.Kind kind,
            String all,
            List<Observed> observed)
            throws InterruptedException {
        var elements = new ArrayList<JsonNode>();
        switch (fact(answer, what)) {
            case Fact.Unknown<JsonNode>(var why) -> unseen(kind, all, why, observed);
            case Fact.Known<JsonNode>(var list) when !list.isArray() -> {
                var why = "the answer is not a list";
                notes.add(what + " could not be seen: " + why);
                unseen(kind, all, why, observed);
            }
            case Fact.Known<JsonNode>(var list) -> list.forEach(elements::add);
        }
        return elements;
    }

    /// Its id is empty: no real subject has none.
    private static void unseen(Subject.Kind kind, String all, String why, List<Observed> observed) {
        observed.add(new Unseen(Subject.named(kind, all, ""), why));
    }

    private static boolean isUnseen(List<Observed> observed, Subject.Kind kind, String all) {
        return observed.stream()
                .anyMatch(
                        o ->
                                o instanceof Unseen
                                        && o.subject().equals(Subject.named(kind, all, "")));
    }

    private Fact<JsonNode> fact(Future<JsonNode> answer, String what) throws InterruptedException {
        try {
            return Fact.known(client.await(answer, options.request()));
        } catch (EngineException e) {
            note(what, e);
            return Fact.unknown(e.why());
        }
    }

    private void note(String what, EngineException e) {
        broken |=
                e.kind() == EngineException.Kind.UNREACHABLE
                        || e.kind() == EngineException.Kind.BROKEN;
        notes.add(what + " could not be seen: " + e.why());
    }

    private static String listedName(JsonNode container) {
        var name = container.path("Names").path(0).asText("");
        return name.startsWith("/") ? name.substring(1) : name;
    }
}
