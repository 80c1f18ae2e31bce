package io.hullwright.collect.docker;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hullwright.facts.reading.OpenLabels;
import java.util.HashMap;
import java.util.Set;

/// What the engine says of a container, without what may be a secret: numbers and switches stay,
/// a text only where its field is known to hold none. Of a variable its name stays.
final class OpenInspect {

    static final String LEFT_OUT = "(left out)";

    /// Fields whose texts are names, paths, addresses, times or words of the engine's own.
    private static final Set<String> OPEN =
            Set.of(
                    "Id",
                    "Created",
                    "Image",
                    "Name",
                    "Driver",
                    "Platform",
                    "Status",
                    "StartedAt",
                    "FinishedAt",
                    "NetworkMode",
                    "PidMode",
                    "IpcMode",
                    "UTSMode",
                    "UsernsMode",
                    "CgroupnsMode",
                    "Cgroup",
                    "CgroupParent",
                    "Runtime",
                    "Isolation",
                    "Type",
                    "Destination",
                    "Mode",
                    "Propagation",
                    "CapAdd",
                    "CapDrop",
                    "ReadonlyPaths",
                    "MaskedPaths",
                    "HostIp",
                    "HostPort",
                    "IPAddress",
                    "Gateway",
                    "MacAddress",
                    "IPv6Gateway",
                    "GlobalIPv6Address",
                    "NetworkID",
                    "EndpointID",
                    "SandboxID",
                    "User",
                    "WorkingDir",
                    "StopSignal",
                    "AppArmorProfile",
                    "GroupAdd",
                    "CpusetCpus",
                    "CpusetMems",
                    "MountLabel",
                    "ProcessLabel");

    /// Maps whose keys people choose.
    private static final Set<String> FREE =
            Set.of(
                    "LogConfig.Config",
                    "Sysctls",
                    "Options",
                    "Tmpfs",
                    "DriverOpts",
                    "StorageOpt",
                    "Annotations");

    private OpenInspect() {}

    static JsonNode of(JsonNode inspect) {
        return open("", inspect);
    }

    private static JsonNode open(String field, JsonNode value) {
        var nodes = JsonNodeFactory.instance;
        return switch (value) {
            case ObjectNode labels when field.equals("Labels") -> labels(labels);
            case ObjectNode object -> {
                var open = nodes.objectNode();
                for (var entry : object.properties()) {
                    var key = entry.getKey();
                    var inLog = field.equals("LogConfig") && key.equals("Config");
                    var inner = inLog ? "LogConfig.Config" : key;
                    open.set(key, child(field, inner, entry.getValue()));
                }
                yield open;
            }
            case ArrayNode array -> {
                var open = nodes.arrayNode();
                array.forEach(item -> open.add(item(field, item)));
                yield open;
            }
            default -> value.isTextual() ? text(field, value) : value;
        };
    }

    /// Names that people choose, as of options and networks, say nothing of what their values are.
    private static JsonNode child(String parent, String field, JsonNode value) {
        return FREE.contains(parent) && value.isTextual()
                ? JsonNodeFactory.instance.textNode(LEFT_OUT)
                : open(field, value);
    }

    private static JsonNode item(String field, JsonNode item) {
        if (!field.equals("Env") || !item.isTextual()) {
            return open(field, item);
        }
        var at = item.asText().indexOf('=');
        var name = at < 0 ? item.asText() : item.asText().substring(0, at);
        return JsonNodeFactory.instance.textNode(name + "=" + LEFT_OUT);
    }

    private static JsonNode text(String field, JsonNode value) {
        return OPEN.contains(field) || value.asText().isEmpty()
                ? value
                : JsonNodeFactory.instance.textNode(LEFT_OUT);
    }

    private static JsonNode labels(ObjectNode labels) {
        var values = new HashMap<String, String>();
        labels.properties().forEach(e -> values.put(e.getKey(), e.getValue().asText()));
        var known = OpenLabels.of(values);
        var open = JsonNodeFactory.instance.objectNode();
        values.keySet().stream()
                .sorted()
                .forEach(name -> open.put(name, known.getOrDefault(name, LEFT_OUT)));
        return open;
    }
}
