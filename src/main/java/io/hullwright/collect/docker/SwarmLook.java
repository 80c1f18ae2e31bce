package io.hullwright.collect.docker;

import com.fasterxml.jackson.databind.JsonNode;
import io.hullwright.facts.Fact;
import io.hullwright.facts.Subject;
import io.hullwright.facts.Swarm;
import io.hullwright.facts.Workload;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/// The Swarm that an engine belongs to.
final class SwarmLook {

    private static final String MANAGERS_ONLY =
            "only a Swarm manager that is unlocked tells; audit one of them";

    private final EngineClient client;
    private final Answers answers;
    private final Instant takenAt;

    SwarmLook(EngineClient client, Answers answers, Instant takenAt) {
        this.client = client;
        this.answers = answers;
        this.takenAt = takenAt;
    }

    /// For an engine that is no manager: what there may be stands as unseen.
    void cannotSee() {
        answers.unseen(Subject.Kind.SWARM_SERVICE, "services", MANAGERS_ONLY);
        answers.unseen(Subject.Kind.SWARM_NODE, "nodes", MANAGERS_ONLY);
        answers.unseen(Subject.Kind.ENGINE, Swarm.IDENTITY, MANAGERS_ONLY);
    }

    /// @param networks answer of `/networks`
    /// @return the services; Swarm and nodes go to the answers
    List<Workload> read(
            EngineReader reader, EngineContext context, ImageShelf images, List<JsonNode> networks)
            throws InterruptedException {
        var swarm = client.start("/swarm");
        var nodes = client.start("/nodes");
        var services = client.start("/services");
        var secrets = client.start("/secrets");
        var configs = client.start("/configs");
        var tasks = client.start("/tasks");
        var names = new HashMap<String, String>();
        networks.forEach(n -> names.put(Json.text(n, "Id"), Json.text(n, "Name")));
        var read = new ArrayList<Workload>();
        var listed = answers.list(services, "/services", Subject.Kind.SWARM_SERVICE, "services");
        for (var service : listed) {
            read.add(ServiceReader.read(service, context, names, images.byTag()));
        }
        var nodeList = answers.fact(nodes, "/nodes");
        if (nodeList instanceof Fact.Unknown(var why)) {
            answers.unseen(Subject.Kind.SWARM_NODE, "nodes", why);
        }
        if (answers.fact(swarm, "/swarm") instanceof Fact.Known<JsonNode>(var answer)
                && nodeList instanceof Fact.Known<JsonNode>(var all)
                && sawServices()) {
            answers.observed()
                    .add(
                            SwarmReader.swarm(
                                    answer,
                                    all,
                                    answers.fact(secrets, "/secrets").orElse(Answers.NOTHING),
                                    answers.fact(configs, "/configs").orElse(Answers.NOTHING),
                                    read,
                                    reader.swarmNodeAddress(),
                                    takenAt));
            answers.observed().addAll(SwarmReader.nodes(all, answers.fact(tasks, "/tasks")));
        } else {
            answers.unseen(
                    Subject.Kind.ENGINE,
                    Swarm.IDENTITY,
                    "the manager did not tell of its Swarm, nodes or services");
        }
        return read;
    }

    boolean sawServices() {
        return !answers.isUnseen(Subject.Kind.SWARM_SERVICE, "services");
    }
}
