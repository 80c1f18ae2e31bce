package io.hullwright.collect.docker;

import com.fasterxml.jackson.databind.JsonNode;
import io.hullwright.facts.Exposure;
import io.hullwright.facts.Origin;
import io.hullwright.facts.PublishedPort;
import io.hullwright.facts.Setting;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/// Reads what reaches a container from its inspect answer.
final class ExposureReader {

    private ExposureReader() {}

    static Exposure read(JsonNode inspect, EngineContext context) {
        var host = inspect.path("HostConfig");
        var config = inspect.path("Config");
        return new Exposure(
                published(inspect),
                Setting.inspected(Json.flag(host, "PublishAllPorts"), "HostConfig.PublishAllPorts"),
                exposed(inspect, context),
                names(
                        Json.names(inspect, "NetworkSettings", "Networks"),
                        "NetworkSettings.Networks"),
                PrivilegesReader.list(Json.texts(host, "ExtraHosts"), "HostConfig.ExtraHosts"),
                PrivilegesReader.list(Json.texts(host, "Dns"), "HostConfig.Dns"),
                Setting.inspected(Json.flag(config, "OpenStdin"), "Config.OpenStdin"),
                Setting.inspected(Json.flag(config, "Tty"), "Config.Tty"));
    }

    /// The image's own: the engine adds every published port to the container's list, so that this
    /// list says nothing once the image is gone.
    private static Setting<Set<String>> exposed(JsonNode inspect, EngineContext context) {
        var config = inspect.path("Config");
        var image = context.images().get(Json.text(inspect, "Image"));
        var reference = Json.text(config, "Image");
        return image == null
                ? Setting.unseen(
                        new TreeSet<>(Json.names(config, "ExposedPorts")),
                        reference,
                        "Config.ExposedPorts")
                : new Setting<>(
                        image.exposed(), new Origin.Image(reference, "Config.ExposedPorts"));
    }

    private static Setting<Set<String>> names(List<String> names, String path) {
        Set<String> sorted = new TreeSet<>(names);
        return sorted.isEmpty() ? Setting.unset(Set.of(), "none") : Setting.inspected(sorted, path);
    }

    /// What is bound now; for a container that does not run, what will be.
    private static List<PublishedPort> published(JsonNode inspect) {
        var ports = ports(inspect.path("NetworkSettings").path("Ports"), "NetworkSettings.Ports");
        if (ports.isEmpty()) {
            ports =
                    ports(
                            inspect.path("HostConfig").path("PortBindings"),
                            "HostConfig.PortBindings");
        }
        ports.sort(
                Comparator.comparingInt(PublishedPort::containerPort)
                        .thenComparing(PublishedPort::protocol)
                        .thenComparing(PublishedPort::address)
                        .thenComparingInt(PublishedPort::hostPort));
        return ports;
    }

    private static List<PublishedPort> ports(JsonNode bindings, String path) {
        var ports = new ArrayList<PublishedPort>();
        for (var entry : bindings.properties()) {
            var slash = entry.getKey().indexOf('/');
            var inside = port(slash < 0 ? entry.getKey() : entry.getKey().substring(0, slash));
            var protocol = protocol(slash < 0 ? "tcp" : entry.getKey().substring(slash + 1));
            if (inside == 0) {
                continue;
            }
            for (var binding : entry.getValue()) {
                var address = Json.text(binding, "HostIp");
                ports.add(
                        new PublishedPort(
                                address.isBlank() ? "0.0.0.0" : address,
                                port(Json.text(binding, "HostPort")),
                                inside,
                                protocol,
                                new Origin.Inspect(path + "[" + entry.getKey() + "]")));
            }
        }
        return ports;
    }

    /// 0 for what is no port; for a range (`8000-8010`) its first.
    private static int port(String text) {
        var dash = text.indexOf('-');
        var digits = dash < 0 ? text : text.substring(0, dash);
        if (digits.isEmpty()
                || digits.length() > 5
                || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return 0;
        }
        var port = Integer.parseInt(digits);
        return port > 65_535 ? 0 : port;
    }

    static PublishedPort.Protocol protocol(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "udp" -> PublishedPort.Protocol.UDP;
            case "sctp" -> PublishedPort.Protocol.SCTP;
            default -> PublishedPort.Protocol.TCP;
        };
    }
}
