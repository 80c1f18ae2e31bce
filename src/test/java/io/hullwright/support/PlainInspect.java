package io.hullwright.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// What `docker inspect` says of a container's settings, without what every container has of its
/// own: ids, names, times, addresses from a pool, the labels of Compose, and how the client that
/// started it listened. Nothing, null, empty, zero and false are the same.
public final class PlainInspect {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String COMPOSE = "com.docker.compose.";
    private static final Set<String> CLIENT =
            Set.of("AttachStdin", "AttachStdout", "AttachStderr", "StdinOnce", "ConsoleSize");

    private PlainInspect() {}

    /// @param inspects what `docker inspect` answers: the ids of all become their names
    /// @return by name
    public static JsonNode of(String inspects) throws IOException {
        var json = new ObjectMapper();
        var text = inspects;
        for (var inspect : json.readTree(inspects)) {
            var id = inspect.path("Id").asText();
            var name = inspect.path("Name").asText().substring(1);
            text = text.replace("container:" + id, "container:" + name);
            text = text.replaceAll("\"" + id.substring(0, 12) + "\"", "\"\"");
            text = text.replace("\"" + id + "\"", "\"" + name + "\"");
        }
        var plain = JSON.objectNode();
        for (var inspect : json.readTree(text)) {
            plain.set(inspect.path("Name").asText().substring(1), of(inspect));
        }
        return plain;
    }

    private static JsonNode of(JsonNode inspect) {
        var name = inspect.path("Name").asText().substring(1);
        var plain = JSON.objectNode();
        plain.set("Image", inspect.path("Image"));
        plain.set("Path", inspect.path("Path"));
        plain.set("Args", inspect.path("Args"));
        var config = (ObjectNode) inspect.path("Config").deepCopy();
        config.remove(CLIENT);
        if (config.path("Labels") instanceof ObjectNode labels) {
            for (var label : names(labels)) {
                if (label.startsWith(COMPOSE)) {
                    labels.remove(label);
                }
            }
        }
        config.remove("MacAddress");
        config.remove("Volumes");
        plain.set("Config", config);
        var host = (ObjectNode) inspect.path("HostConfig").deepCopy();
        host.remove(CLIENT);
        host.remove(List.of("Binds", "Mounts"));
        plain.put("MaskedPaths", host.path("MaskedPaths").size());
        plain.put("ReadonlyPaths", host.path("ReadonlyPaths").size());
        if (host.path("NetworkMode").asText().equals("default")) {
            host.put("NetworkMode", "bridge");
        }
        if (host.path("RestartPolicy").path("Name").asText().equals("no")) {
            host.remove("RestartPolicy");
        }
        plain.set("HostConfig", host);
        plain.set("Mounts", mounts(inspect));
        plain.set("Networks", networks(inspect, name));
        return tidy(plain);
    }

    /// With the options that only the wish tells.
    private static JsonNode mounts(JsonNode inspect) {
        var mounts = JSON.objectNode();
        for (var mount : inspect.path("Mounts")) {
            var said = (ObjectNode) mount.deepCopy();
            if (mount.path("Name").asText().length() == 64) {
                said.remove(List.of("Name", "Source"));
            }
            said.remove("Destination");
            var mode = said.path("Mode").asText();
            var isUsual = mode.equals("rw") || mode.equals("ro") || mode.equals("z");
            said.put("Mode", isUsual ? "" : mode);
            mounts.set(mount.path("Destination").asText(), said);
        }
        for (var mount : inspect.path("HostConfig").path("Mounts")) {
            var said = (ObjectNode) mount.deepCopy();
            said.remove(List.of("Source", "Target", "ReadOnly", "Type"));
            mounts.set(mount.path("Target").asText() + " wish", said);
        }
        return mounts;
    }

    private static JsonNode networks(JsonNode inspect, String name) {
        var networks = JSON.objectNode();
        var joined = inspect.path("NetworkSettings").path("Networks");
        for (var network : names(joined)) {
            var endpoint = joined.path(network);
            var said = JSON.objectNode();
            said.set("IPAMConfig", endpoint.path("IPAMConfig"));
            said.set("Links", endpoint.path("Links"));
            said.set("DriverOpts", endpoint.path("DriverOpts"));
            said.set("GwPriority", endpoint.path("GwPriority"));
            var aliases = JSON.arrayNode();
            for (var alias : endpoint.path("Aliases")) {
                if (!alias.asText().isEmpty() && !alias.asText().equals(name)) {
                    aliases.add(alias);
                }
            }
            said.set("Aliases", aliases);
            if (!endpoint.path("IPAMConfig").path("IPv4Address").asText().isEmpty()) {
                said.set("IPAddress", endpoint.path("IPAddress"));
            }
            if (endpoint.path("MacAddress").asText().startsWith(OddContainers.CHOSEN_MAC)) {
                said.set("MacAddress", endpoint.path("MacAddress"));
            }
            networks.set(network, said);
        }
        return networks;
    }

    private static List<String> names(JsonNode node) {
        var names = new ArrayList<String>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    /// Sorted, and without what says nothing.
    private static JsonNode tidy(JsonNode node) {
        if (node instanceof ObjectNode object) {
            var entries = new TreeMap<String, JsonNode>();
            for (var name : names(object)) {
                var value = tidy(object.path(name));
                if (!isNothing(value)) {
                    entries.put(name, value);
                }
            }
            var sorted = JSON.objectNode();
            entries.forEach(sorted::set);
            return sorted;
        }
        if (node instanceof ArrayNode array) {
            return tidied(array);
        }
        return node;
    }

    /// Lists whose order says something are those of words.
    private static JsonNode tidied(ArrayNode array) {
        var sorted = new TreeSet<String>();
        var plain = JSON.arrayNode();
        for (var item : array) {
            plain.add(tidy(item));
            sorted.add(tidy(item).toString());
        }
        var isWords = !array.isEmpty() && array.get(0).isTextual();
        var isHosts = isWords && array.get(0).asText().contains(":");
        if (isWords && !isHosts && !array.get(0).asText().contains("=")) {
            return plain;
        }
        var ordered = JSON.arrayNode();
        sorted.forEach(ordered::add);
        return ordered;
    }

    private static boolean isNothing(JsonNode node) {
        return node.isNull()
                || node.isMissingNode()
                || (node.isContainerNode() && node.isEmpty())
                || (node.isTextual() && node.asText().isEmpty())
                || (node.isNumber() && node.asDouble() == 0)
                || (node.isBoolean() && !node.asBoolean());
    }
}
