package io.hullwright.collect.docker;

import com.fasterxml.jackson.databind.JsonNode;
import io.hullwright.facts.Fact;
import io.hullwright.facts.Observed;
import io.hullwright.facts.Subject;
import io.hullwright.facts.Unseen;
import io.hullwright.facts.reading.OpenLabels;
import io.hullwright.facts.reading.Runtimes;
import io.hullwright.facts.reading.ValueReader;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Future;

/// The images of an engine: read once, first for what containers take from them, then as subjects
/// of their own.
final class ImageShelf {

    /// The first API whose images say where they came from, in `Identity`.
    private static final String TELLS_PULLS = "1.53";

    private final EngineClient client;
    private final boolean tellsPulls;
    private final ValueReader values;
    private final Instant seenAt;
    private final CollectOptions options;
    private final Map<String, Seen> seen = new LinkedHashMap<>();
    private final List<Unseen> unseen = new ArrayList<>();

    private record Seen(JsonNode inspect, Fact<JsonNode> history, Fact<String> registryDigest) {}

    /// @param apiVersion the API that the engine is asked in
    ImageShelf(
            EngineClient client,
            String apiVersion,
            ValueReader values,
            Instant seenAt,
            CollectOptions options) {
        this.client = client;
        this.tellsPulls = ApiVersion.compare(apiVersion, TELLS_PULLS) >= 0;
        this.values = values;
        this.seenAt = seenAt;
        this.options = options;
    }

    /// @param listed answer of `/images/json`
    /// @return what failed, by the image's name
    Map<String, EngineException> read(List<JsonNode> listed) throws InterruptedException {
        var pending = new LinkedHashMap<JsonNode, Future<Seen>>();
        for (var image : listed) {
            pending.put(image, client.submit(() -> fetch(Json.text(image, "Id"))));
        }
        var failures = new LinkedHashMap<String, EngineException>();
        for (var entry : pending.entrySet()) {
            var id = Json.text(entry.getKey(), "Id");
            try {
                seen.put(id, client.await(entry.getValue(), options.request()));
            } catch (EngineException e) {
                if (e.kind() != EngineException.Kind.NOT_FOUND) {
                    var tags = Json.texts(entry.getKey(), "RepoTags");
                    var name = tags.isEmpty() ? ImageReader.shortId(id) : tags.getFirst();
                    failures.put("image " + name, e);
                    unseen.add(new Unseen(Subject.named(Subject.Kind.IMAGE, name, id), e.why()));
                }
            }
        }
        return failures;
    }

    /// Brings the shelf to what is listed now: reads what is new or has other names, drops the
    /// rest.
    ///
    /// @param listed answer of `/images/json`
    void update(List<JsonNode> listed) throws InterruptedException {
        var ids = new HashSet<String>();
        var fresh = new ArrayList<JsonNode>();
        for (var image : listed) {
            var id = Json.text(image, "Id");
            ids.add(id);
            var before = seen.get(id);
            if (before == null || !names(before.inspect()).equals(names(image))) {
                fresh.add(image);
            }
        }
        seen.keySet().retainAll(ids);
        unseen.clear();
        read(fresh);
    }

    private static Set<String> names(JsonNode image) {
        return new HashSet<>(Json.texts(image, "RepoTags"));
    }

    /// Reads one more image, as far as it can be read.
    void read(String id, Duration deadline) throws InterruptedException {
        try {
            seen.put(id, client.await(client.submit(() -> fetch(id)), deadline));
        } catch (EngineException _) {
            // its containers then say that the image could not be seen
        }
    }

    private Seen fetch(String id) throws EngineException {
        var inspect = client.fetch("/images/" + id + "/json");
        return new Seen(inspect, history(id), registryDigest(inspect));
    }

    private Fact<JsonNode> history(String id) {
        try {
            return Fact.known(client.fetch("/images/" + id + "/history"));
        } catch (EngineException e) {
            return Fact.unknown(e.why());
        }
    }

    private Fact<String> registryDigest(JsonNode inspect) {
        var tags = Json.texts(inspect, "RepoTags");
        if (!options.askRegistry()) {
            return Fact.unknown(
                    "asking the registry tells it the image's name: allow it with --ask-registry");
        }
        if (tags.isEmpty() || Json.texts(inspect, "RepoDigests").isEmpty()) {
            return Fact.unknown("it was built here and is in no registry");
        }
        try {
            var name = URLEncoder.encode(tags.getFirst(), StandardCharsets.UTF_8);
            var answer = client.fetch("/distribution/" + name.replace("%2F", "/") + "/json");
            return Fact.known(Json.text(answer, "Descriptor", "digest"));
        } catch (EngineException e) {
            return Fact.unknown(e.why());
        }
    }

    /// What containers take from each image, by image id.
    Map<String, ImageDefaults> defaults() {
        var defaults = new HashMap<String, ImageDefaults>();
        seen.forEach(
                (id, image) -> {
                    var config = image.inspect().path("Config");
                    defaults.put(
                            id,
                            ImageDefaults.of(
                                    image.inspect(),
                                    tellsPulls,
                                    OpenLabels.of(Json.map(config, "Labels")),
                                    Runtimes.of(EnvironmentReader.asMap(Json.texts(config, "Env"))),
                                    image.registryDigest()));
                });
        return defaults;
    }

    /// The same by each of their names: `shop/web:1`.
    Map<String, ImageDefaults> byTag() {
        var byTag = new HashMap<String, ImageDefaults>();
        var byId = defaults();
        seen.forEach(
                (id, image) -> {
                    for (var tag : Json.texts(image.inspect(), "RepoTags")) {
                        byTag.put(tag, byId.get(id));
                    }
                });
        return byTag;
    }

    /// Every image as a subject.
    ///
    /// @param users names of containers by image id
    List<Observed> finish(Map<String, List<String>> users) {
        var observed = new ArrayList<Observed>(unseen);
        seen.forEach(
                (id, image) ->
                        observed.add(
                                ImageReader.read(
                                        image.inspect(),
                                        image.history(),
                                        users.getOrDefault(id, List.of()),
                                        values,
                                        seenAt)));
        return observed;
    }

    int size() {
        return seen.size() + unseen.size();
    }

    int unused(Set<String> used) {
        return (int) seen.keySet().stream().filter(id -> !used.contains(id)).count();
    }

    int dangling() {
        return (int)
                seen.values().stream()
                        .filter(image -> Json.texts(image.inspect(), "RepoTags").isEmpty())
                        .count();
    }
}
