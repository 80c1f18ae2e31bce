package io.hullwright.collect.docker;

import com.fasterxml.jackson.databind.JsonNode;
import io.hullwright.facts.Fact;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What a container takes from its image when it says nothing itself. Holds raw values, so it never
/// leaves the
/// collector.
///
/// @param environment `NAME=value` lines of the image
/// @param labels its labels, as `name=value`
/// @param command its `Cmd`
record ImageDefaults(
        String user,
        Set<String> environment,
        Set<String> labels,
        List<String> command,
        List<String> entrypoint,
        JsonNode healthcheck,
        Set<String> exposed,
        Fact<List<String>> digests,
        Fact<Map<String, String>> openLabels,
        Fact<Map<String, String>> runtimes,
        Fact<Set<String>> volumes,
        Fact<String> registryDigest) {

    private static final String UNTOLD =
            "with containerd's image store, engines before API 1.53 do not tell what was built here"
                    + " from what was pulled";

    static ImageDefaults unseen(String why) {
        return new ImageDefaults(
                "",
                Set.of(),
                Set.of(),
                List.of(),
                List.of(),
                com.fasterxml.jackson.databind.node.MissingNode.getInstance(),
                Set.of(),
                Fact.unknown(why),
                Fact.unknown(why),
                Fact.unknown(why),
                Fact.unknown(why),
                Fact.unknown(why));
    }

    /// @param inspect answer of `/images/{id}/json`
    static ImageDefaults of(
            JsonNode inspect,
            boolean tellsPulls,
            Map<String, String> openLabels,
            Map<String, String> runtimes,
            Fact<String> registryDigest) {
        var config = inspect.path("Config");
        return new ImageDefaults(
                Json.text(config, "User"),
                Set.copyOf(Json.texts(config, "Env")),
                labels(config),
                Json.texts(config, "Cmd"),
                Json.texts(config, "Entrypoint"),
                config.path("Healthcheck"),
                Set.copyOf(Json.names(config, "ExposedPorts")),
                pulled(inspect, tellsPulls),
                Fact.known(openLabels),
                Fact.known(runtimes),
                Fact.known(Set.copyOf(Json.names(config, "Volumes"))),
                registryDigest);
    }

    private static Set<String> labels(JsonNode config) {
        var labels = new HashSet<String>();
        Json.map(config, "Labels").forEach((name, value) -> labels.add(name + "=" + value));
        return labels;
    }

    /// With containerd's image store the engine gives a digest to what it built itself, too; then
    /// only `Identity` tells what came from a registry, and older APIs do not have it.
    private static Fact<List<String>> pulled(JsonNode inspect, boolean tellsPulls) {
        var digests = Json.texts(inspect, "RepoDigests");
        if (digests.isEmpty() || !isOfContainerd(inspect, digests)) {
            return Fact.known(digests);
        }
        if (!tellsPulls) {
            return Fact.unknown(UNTOLD);
        }
        return Fact.known(inspect.path("Identity").path("Pull").isEmpty() ? List.of() : digests);
    }

    /// There an image's id is the digest of its manifest; elsewhere that of its configuration.
    private static boolean isOfContainerd(JsonNode inspect, List<String> digests) {
        var id = "@" + Json.text(inspect, "Id");
        return inspect.path("Descriptor").isObject()
                || digests.stream().anyMatch(digest -> digest.endsWith(id));
    }
}
