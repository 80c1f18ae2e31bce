package io.hullwright.collect.compose;

import io.hullwright.facts.Exposure;
import io.hullwright.facts.Image;
import io.hullwright.facts.Origin;
import io.hullwright.facts.PublishedPort;
import io.hullwright.facts.Setting;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads what reaches a compose service.
final class DeclaredExposure {

    private static final int HIGHEST_PORT = 65_535;

    private DeclaredExposure() {}

    static Exposure read(
            DeclaredService service,
            Setting<Set<String>> networks,
            String reference,
            @Nullable Image image) {
        return new Exposure(
                published(service),
                service.absent(false, "never with Compose"),
                image == null
                        ? Setting.unseen(Set.of(), reference, "Config.ExposedPorts")
                        : new Setting<>(
                                image.exposed(),
                                new Origin.Image(reference, "Config.ExposedPorts")),
                networks,
                service.setting(DeclaredExposure::hosts, List.of(), "none", "extra_hosts"),
                DeclaredPrivileges.list(service, "dns"),
                service.setting(Nodes::flag, false, "off", "stdin_open"),
                service.setting(Nodes::flag, false, "off", "tty"));
    }

    /// As the engine writes them.
    private static List<String> hosts(Node node) {
        return Nodes.texts(node).stream().map(host -> host.replaceFirst("=", ":")).toList();
    }

    private static List<PublishedPort> published(DeclaredService service) {
        var ports = new ArrayList<PublishedPort>();
        var entry = service.entry("ports");
        if (entry != null) {
            for (var item : Nodes.items(entry.value())) {
                add(item, ports);
            }
        }
        ports.sort(
                Comparator.comparingInt(PublishedPort::containerPort)
                        .thenComparing(PublishedPort::protocol)
                        .thenComparing(PublishedPort::address)
                        .thenComparingInt(PublishedPort::hostPort));
        return ports;
    }

    /// A port with a target only is published as well, on one that the engine chooses.
    private static void add(Node item, List<PublishedPort> ports) {
        var inside = port(Nodes.text(item, "target"));
        if (inside == 0) {
            return;
        }
        var address = Nodes.text(item, "host_ip");
        ports.add(
                new PublishedPort(
                        address.isBlank() ? "0.0.0.0" : address,
                        port(Nodes.text(item, "published")),
                        inside,
                        protocol(Nodes.text(item, "protocol")),
                        item.place()));
    }

    private static PublishedPort.Protocol protocol(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "udp" -> PublishedPort.Protocol.UDP;
            case "sctp" -> PublishedPort.Protocol.SCTP;
            default -> PublishedPort.Protocol.TCP;
        };
    }

    /// 0 for what is no port; for a range its first.
    private static int port(String text) {
        var dash = text.indexOf('-');
        try {
            var port = Integer.parseInt(dash < 0 ? text : text.substring(0, dash));
            return port >= 0 && port <= HIGHEST_PORT ? port : 0;
        } catch (NumberFormatException _) {
            return 0;
        }
    }
}
