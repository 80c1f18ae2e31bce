package io.hullwright.collect.compose;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;

/// Adds what Compose adds to a merged service by itself. Earlier it would hide what another file
/// says.
final class Defaults {

    private static final String SECRETS = "/run/secrets/";

    private Defaults() {}

    /// @param folder the project's
    static Node.Mapping of(Node.Mapping service, Path folder) {
        var entries = new LinkedHashMap<>(service.entries());
        entries.computeIfPresent("image", (_, entry) -> isEmpty(entry.value()) ? null : entry);
        joinNeighbour(entries);
        entries.computeIfPresent("build", (_, entry) -> with(entry, build(entry.value(), folder)));
        entries.computeIfPresent(
                "depends_on", (_, entry) -> with(entry, dependencies(entry.value())));
        entries.computeIfPresent("secrets", (_, entry) -> with(entry, targets(entry.value())));
        return new Node.Mapping(entries, service.place());
    }

    /// What Compose takes for nothing: `image: ""`, or a variable in it that is not set.
    private static boolean isEmpty(Node node) {
        return node instanceof Node.Scalar && Nodes.text(node).isEmpty();
    }

    private static Node.Entry with(Node.Entry entry, Node value) {
        return new Node.Entry(entry.key(), value);
    }

    /// Who shares another service's network starts after it.
    private static void joinNeighbour(Map<String, Node.Entry> entries) {
        var mode = entries.get("network_mode");
        var text = mode == null ? "" : Nodes.text(mode.value());
        if (mode == null || !text.startsWith("service:")) {
            return;
        }
        var place = mode.key();
        var dependency = new NodeBuilder(place).text("condition", "service_started");
        dependency.flag("restart", true);
        var name = text.substring("service:".length());
        var dependencies = new NodeBuilder(place).node(name, dependency.mapping()).mapping();
        entries.merge(
                "depends_on",
                new Node.Entry(place, dependencies),
                (old, _) ->
                        old.value() instanceof Node.Mapping own
                                ? with(old, Merge.mappings(dependencies, own))
                                : old);
    }

    private static Node build(Node build, Path folder) {
        if (!(build instanceof Node.Mapping mapping)) {
            return build;
        }
        var placed = added(mapping, "context", folder.toString());
        return placed.entries().containsKey("dockerfile_inline")
                ? placed
                : added(placed, "dockerfile", "Dockerfile");
    }

    private static Node dependencies(Node node) {
        if (!(node instanceof Node.Mapping mapping)) {
            return node;
        }
        var entries = new LinkedHashMap<String, Node.Entry>();
        mapping.entries()
                .forEach(
                        (name, entry) -> {
                            var value =
                                    entry.value() instanceof Node.Mapping dependency
                                            ? added(dependency, "required", "true")
                                            : entry.value();
                            entries.put(name, with(entry, value));
                        });
        return new Node.Mapping(entries, mapping.place());
    }

    private static Node targets(Node node) {
        if (!(node instanceof Node.Sequence sequence)) {
            return node;
        }
        var items = new ArrayList<Node>();
        for (var item : sequence.items()) {
            if (item instanceof Node.Mapping secret) {
                var target = Nodes.text(secret, "target");
                var name = target.isEmpty() ? Nodes.text(secret, "source") : target;
                items.add(changed(secret, "target", name.startsWith("/") ? name : SECRETS + name));
            } else {
                items.add(item);
            }
        }
        return new Node.Sequence(items, sequence.place());
    }

    private static Node.Mapping added(Node.Mapping mapping, String key, String text) {
        return mapping.entries().containsKey(key) ? mapping : changed(mapping, key, text);
    }

    private static Node.Mapping changed(Node.Mapping mapping, String key, String text) {
        var entries = new LinkedHashMap<>(mapping.entries());
        var value = NodeBuilder.string(text, mapping.place());
        entries.merge(key, new Node.Entry(mapping.place(), value), (old, _) -> with(old, value));
        return new Node.Mapping(entries, mapping.place());
    }
}
