package io.hullwright.gui;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hullwright.core.EngineChoice;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Snapshots with as many containers as wanted: those of the sample, again and again under other
/// names, some long and some that want to be obeyed.
final class Crowd {

    private static final Path SAMPLE = Path.of("resources", "sample", "snapshot.json");
    private static final ObjectMapper JSON = new ObjectMapper();

    /// What is there on every engine.
    private static final Set<String> ALWAYS = Set.of("host", "bridge", "none", "engine");

    private static final List<String> SERVICES =
            List.of(
                    "gateway",
                    "billing-api",
                    "postgres-primary",
                    "search",
                    "mail-relay",
                    "thumbnail-worker",
                    "grafana",
                    "session-cache",
                    "internal-developer-portal-frontend-canary-with-feature-flags");

    private static final List<String> PROJECTS =
            List.of("shop", "observability", "billing", "customer-support-eu-central", "");

    /// By the number of the container that has it.
    private static final List<String> HOSTILE =
            List.of(
                    "",
                    "",
                    "payment-reconciliation-nightly-batch-" + "x".repeat(463),
                    "",
                    "invoice\u202egpj.exe\u202c\u0007\u001b[31m",
                    "",
                    "数据库-主节点-مرحبا-ünïcödé-🐳");

    private Crowd() {}

    /// The choice of a snapshot with so many containers, written into the folder.
    static EngineChoice of(int containers, Path folder) {
        try {
            var snapshot = (ObjectNode) JSON.readTree(SAMPLE.toFile());
            var observed = (ArrayNode) snapshot.get("observed");
            snapshot.set("observed", crowd(observed, containers));
            var file = folder.resolve("snapshot-" + containers + ".json");
            Files.write(file, JSON.writeValueAsBytes(snapshot));
            return new EngineChoice(null, null, file, false, false, false, Set.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ArrayNode crowd(ArrayNode observed, int wanted) {
        var crowd = JSON.createArrayNode();
        var models = new ArrayList<ObjectNode>();
        for (var one : observed) {
            var type = one.get("type").asText();
            if (type.equals("workload")) {
                models.add((ObjectNode) one);
            } else if (!type.equals("pairing") && (wanted > 0 || isAlwaysThere(one))) {
                crowd.add(one);
            }
        }
        for (var i = 0; i < wanted; i++) {
            crowd.add(container(models.get(i % models.size()).deepCopy(), i));
        }
        return crowd;
    }

    private static boolean isAlwaysThere(JsonNode one) {
        if (one instanceof ObjectNode network && network.has("members")) {
            network.putArray("members");
        }
        return ALWAYS.contains(one.get("subject").get("name").asText());
    }

    private static ObjectNode container(ObjectNode container, int number) {
        var subject = (ObjectNode) container.get("subject");
        var name = number < HOSTILE.size() ? HOSTILE.get(number) : "";
        if (name.isEmpty() && number >= 14) {
            name = SERVICES.get(number % SERVICES.size()) + "-" + number;
        }
        if (!name.isEmpty()) {
            subject.put("name", name).put("identity", name).put("id", "%064x".formatted(number));
            var project = PROJECTS.get(number % PROJECTS.size());
            var labels = (ObjectNode) container.get("environment").get("openLabels");
            labels.put("com.docker.compose.project", project);
        }
        return container;
    }
}
