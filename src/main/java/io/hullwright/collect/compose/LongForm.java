package io.hullwright.collect.compose;

import io.hullwright.facts.Origin;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/// Brings a service to the long form that `docker compose config` prints, so that two of them can
/// be merged key by key. A mark (`!reset`, `!override`) stays on its value.
///
/// @param folder what relative paths are relative to
record LongForm(Path folder, String home) {

    private static final Set<String> PAIRS = Set.of("labels", "annotations", "sysctls");

    private static final Set<String> LISTS =
            Set.of("dns", "dns_search", "dns_opt", "tmpfs", "cap_add", "cap_drop", "security_opt");

    Node.Mapping of(Node.Mapping service) {
        var entries = new LinkedHashMap<String, Node.Entry>();
        service.entries()
                .forEach(
                        (key, entry) ->
                                entries.put(
                                        key,
                                        new Node.Entry(entry.key(), value(key, entry.value()))));
        return new Node.Mapping(entries, service.place());
    }

    private Node value(String key, Node value) {
        if (value instanceof Node.Marked(var mark, var marked)) {
            return new Node.Marked(mark, value(key, marked));
        }
        if (value instanceof Node.Scalar scalar && scalar.isNull()) {
            return value;
        }
        if (PAIRS.contains(key)) {
            return filled(pairs(value));
        }
        if (LISTS.contains(key)) {
            return list(value);
        }
        return switch (key) {
            case "command", "entrypoint" -> words(value);
            case "environment" -> pairs(value);
            case "build" -> build(value);
            case "extra_hosts" -> hosts(value);
            case "ports" -> each(value, Ports::longForm);
            case "volumes" -> each(value, item -> List.of(Mounts.longForm(item, folder, home)));
            case "secrets", "configs" -> each(value, item -> List.of(named(item)));
            case "devices" -> each(value, item -> List.of(device(item)));
            case "env_file" -> each(list(value), item -> List.of(envFile(item)));
            case "label_file" -> each(list(value), item -> List.of(absolute(item)));
            case "networks" -> keyed(value, NodeBuilder::nothing);
            case "depends_on" -> keyed(value, this::started);
            case "healthcheck" -> inside(value, "test", LongForm::test);
            case "deploy" -> inside(value, "labels", LongForm::labels);
            default -> value;
        };
    }

    /// `[A=b, C]` becomes `{A: b, C: null}`.
    static Node pairs(Node value) {
        if (!(value instanceof Node.Sequence sequence)) {
            return value;
        }
        var entries = new LinkedHashMap<String, Node.Entry>();
        for (var item : sequence.items()) {
            var text = Nodes.text(item);
            var equals = text.indexOf('=');
            var name = equals < 0 ? text : text.substring(0, equals);
            var inner =
                    equals < 0
                            ? NodeBuilder.nothing(item.place())
                            : NodeBuilder.string(text.substring(equals + 1), item.place());
            entries.put(name, new Node.Entry(item.place(), inner));
        }
        return new Node.Mapping(entries, sequence.place());
    }

    static Node labels(Node value) {
        return filled(pairs(value));
    }

    /// A label without a value has an empty one.
    private static Node filled(Node value) {
        if (!(value instanceof Node.Mapping mapping)) {
            return value;
        }
        var entries = new LinkedHashMap<String, Node.Entry>();
        mapping.entries()
                .forEach(
                        (name, entry) ->
                                entries.put(
                                        name,
                                        entry.value() instanceof Node.Scalar scalar
                                                        && scalar.isNull()
                                                ? new Node.Entry(
                                                        entry.key(),
                                                        NodeBuilder.string("", scalar.place()))
                                                : entry));
        return new Node.Mapping(entries, mapping.place());
    }

    /// `name=address`, sorted, whatever of the three ways it is written in.
    private static Node hosts(Node value) {
        var hosts = new ArrayList<Node>();
        if (value instanceof Node.Mapping mapping) {
            mapping.entries()
                    .forEach(
                            (name, entry) ->
                                    Nodes.texts(entry.value())
                                            .forEach(
                                                    address ->
                                                            hosts.add(
                                                                    NodeBuilder.string(
                                                                            name + "=" + address,
                                                                            entry.key()))));
        } else {
            for (var item : Nodes.items(value)) {
                var text = Nodes.text(item);
                hosts.add(
                        text.indexOf('=') >= 0
                                ? item
                                : NodeBuilder.string(text.replaceFirst(":", "="), item.place()));
            }
        }
        hosts.sort(Comparator.comparing(Nodes::text));
        return new Node.Sequence(hosts, value.place());
    }

    private static Node list(Node value) {
        return value instanceof Node.Scalar
                ? new Node.Sequence(List.of(value), value.place())
                : value;
    }

    private static Node words(Node value) {
        return value instanceof Node.Scalar scalar
                ? NodeBuilder.texts(CommandWords.of(scalar.text()), scalar.place())
                : value;
    }

    private static Node test(Node value) {
        return value instanceof Node.Scalar scalar && !scalar.isNull()
                ? NodeBuilder.texts(List.of("CMD-SHELL", scalar.text()), scalar.place())
                : value;
    }

    private Node build(Node value) {
        var build =
                value instanceof Node.Scalar scalar
                        ? new NodeBuilder(scalar.place()).text("context", scalar.text()).mapping()
                        : value;
        var paired = inside(inside(build, "args", LongForm::pairs), "labels", LongForm::labels);
        return inside(paired, "context", this::absolute);
    }

    /// Also in a file that another extends or includes: its paths are relative to its own folder.
    private Node absolute(Node value) {
        var text = Nodes.text(value);
        return text.isEmpty() || text.contains("://") || text.startsWith("git@")
                ? value
                : NodeBuilder.string(Mounts.absolute(text, folder, home), value.place());
    }

    private static Node named(Node item) {
        return item instanceof Node.Scalar scalar
                ? new NodeBuilder(item.place()).text("source", scalar.text()).mapping()
                : item;
    }

    private static Node device(Node item) {
        if (!(item instanceof Node.Scalar scalar) || !scalar.text().startsWith("/")) {
            return item;
        }
        var parts = scalar.text().split(":", -1);
        return new NodeBuilder(item.place())
                .text("source", parts[0])
                .text("target", parts.length > 1 ? parts[1] : parts[0])
                .text("permissions", parts.length > 2 ? parts[2] : "rwm")
                .mapping();
    }

    private Node envFile(Node item) {
        var entry =
                item instanceof Node.Scalar scalar
                        ? new NodeBuilder(item.place()).text("path", scalar.text()).mapping()
                        : item;
        return inside(entry, "path", this::absolute);
    }

    private Node started(Origin.File place) {
        return new NodeBuilder(place)
                .text("condition", "service_started")
                .flag("required", true)
                .mapping();
    }

    private interface Value {
        Node at(Origin.File place);
    }

    /// A list of names becomes a mapping with the same value at each.
    private static Node keyed(Node value, Value inner) {
        if (!(value instanceof Node.Sequence sequence)) {
            return value;
        }
        var entries = new LinkedHashMap<String, Node.Entry>();
        for (var item : sequence.items()) {
            entries.put(Nodes.text(item), new Node.Entry(item.place(), inner.at(item.place())));
        }
        return new Node.Mapping(entries, sequence.place());
    }

    private interface Many {
        List<Node> of(Node item);
    }

    private static Node each(Node value, Many change) {
        if (!(value instanceof Node.Sequence sequence)) {
            return value;
        }
        var items = new ArrayList<Node>();
        sequence.items().forEach(item -> items.addAll(change.of(item)));
        return new Node.Sequence(items, sequence.place());
    }

    private static Node inside(Node value, String key, UnaryOperator<Node> change) {
        if (!(value instanceof Node.Mapping mapping) || !mapping.entries().containsKey(key)) {
            return value;
        }
        Map<String, Node.Entry> entries = new LinkedHashMap<>(mapping.entries());
        entries.computeIfPresent(
                key, (_, entry) -> new Node.Entry(entry.key(), change.apply(entry.value())));
        return new Node.Mapping(entries, mapping.place());
    }
}
