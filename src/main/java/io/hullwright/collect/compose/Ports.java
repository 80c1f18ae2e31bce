package io.hullwright.collect.compose;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;

/// Brings a published port to its long form: `127.0.0.1:8080:80/udp`, `8000-8002:80-82`,
/// `[::1]:1:2`.
final class Ports {

    private static final int MOST = 65_536;

    private Ports() {}

    /// One entry for each container port; empty for what is no port.
    static List<Node> longForm(Node node) {
        if (!(node instanceof Node.Scalar scalar)) {
            return List.of(withDefaults(node));
        }
        var text = scalar.text().strip();
        var slash = text.indexOf('/');
        var protocol = slash < 0 ? "tcp" : text.substring(slash + 1).toLowerCase(Locale.ROOT);
        var rest = slash < 0 ? text : text.substring(0, slash);
        var last = rest.lastIndexOf(':');
        var inside = range(last < 0 ? rest : rest.substring(last + 1));
        var before = last < 0 ? "" : rest.substring(0, last);
        var cut = before.lastIndexOf(':');
        var published = range(cut < 0 ? before : before.substring(cut + 1));
        var address = cut < 0 ? "" : before.substring(0, cut).replace("[", "").replace("]", "");
        if (inside.length == 0) {
            return List.of();
        }
        var ports = new ArrayList<Node>();
        for (var i = 0; i <= inside[1] - inside[0]; i++) {
            ports.add(
                    new NodeBuilder(node.place())
                            .text("mode", "ingress")
                            .text("host_ip", address)
                            .node("target", number(inside[0] + i, node))
                            .text("published", published(published, inside, i))
                            .text("protocol", protocol)
                            .mapping());
        }
        return ports;
    }

    /// Ranges of one length go pairwise; a range for one port is the engine's to choose from.
    private static String published(int[] published, int[] inside, int i) {
        if (published.length == 0) {
            return "";
        }
        if (published[1] - published[0] == inside[1] - inside[0]) {
            return Integer.toString(published[0] + i);
        }
        return published[0] == published[1]
                ? Integer.toString(published[0])
                : published[0] + "-" + published[1];
    }

    private static Node.Scalar number(int value, Node node) {
        return new Node.Scalar(Integer.toString(value), Node.Scalar.Type.INTEGER, node.place());
    }

    private static Node withDefaults(Node node) {
        if (!(node instanceof Node.Mapping mapping)) {
            return node;
        }
        var entries = new LinkedHashMap<>(mapping.entries());
        entries.putIfAbsent(
                "mode", new Node.Entry(node.place(), NodeBuilder.string("ingress", node.place())));
        entries.putIfAbsent(
                "protocol", new Node.Entry(node.place(), NodeBuilder.string("tcp", node.place())));
        return new Node.Mapping(entries, mapping.place());
    }

    /// First and last; empty for what is no port.
    private static int[] range(String text) {
        var dash = text.indexOf('-');
        try {
            var first = Integer.parseInt(dash < 0 ? text : text.substring(0, dash));
            var last = dash < 0 ? first : Integer.parseInt(text.substring(dash + 1));
            return first < 0 || last < first || last >= MOST ? new int[0] : new int[] {first, last};
        } catch (NumberFormatException _) {
            return new int[0];
        }
    }
}
