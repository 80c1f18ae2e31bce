package io.hullwright.collect.compose;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/// Brings what stands beside the services to the form that `docker compose config` prints.
final class TopLevel {

    private static final Set<String> WITH_FILES = Set.of("secrets", "configs");

    private TopLevel() {}

    /// The networks, volumes, secrets or configs of one file, so that two can be merged.
    ///
    /// @param part which of the four
    /// @param folder what relative paths are relative to
    static Node longForm(String part, Node all, Path folder, String home) {
        return each(
                all,
                (_, mapping) -> {
                    var entries = new LinkedHashMap<>(mapping.entries());
                    change(entries, "labels", LongForm::labels);
                    if (WITH_FILES.contains(part)) {
                        change(entries, "file", file -> absolute(file, folder, home));
                    }
                    if (part.equals("volumes")) {
                        change(entries, "driver_opts", options -> bound(options, folder, home));
                    }
                    return new Node.Mapping(entries, mapping.place());
                });
    }

    /// The merged ones, with the names that the engine knows them by.
    ///
    /// @param project its name
    static Node.Mapping named(Node.Mapping all, String project) {
        var named =
                each(
                        all,
                        (key, mapping) -> {
                            var external = mapping.entries().get("external");
                            if (external == null) {
                                return with(mapping, "name", text(project + "_" + key, mapping));
                            }
                            if (external.value() instanceof Node.Mapping(var old, _)) {
                                var own = old.get("name");
                                var value = own == null ? text(key, mapping) : own;
                                var flag = new NodeBuilder(external.key()).flag("external", true);
                                return with(overlaid(mapping, flag.mapping()), "name", value);
                            }
                            var name = Nodes.flag(external.value()) ? key : project + "_" + key;
                            return with(mapping, "name", text(name, mapping));
                        });
        return named instanceof Node.Mapping mapping ? mapping : all;
    }

    private static Node.Mapping overlaid(Node.Mapping below, Node.Mapping above) {
        var entries = new LinkedHashMap<>(below.entries());
        entries.putAll(above.entries());
        return new Node.Mapping(entries, below.place());
    }

    private static Node.Mapping with(Node.Mapping mapping, String key, Node.Entry entry) {
        var entries = new LinkedHashMap<>(mapping.entries());
        entries.putIfAbsent(key, entry);
        return new Node.Mapping(entries, mapping.place());
    }

    private static Node.Entry text(String text, Node.Mapping at) {
        return new Node.Entry(at.place(), NodeBuilder.string(text, at.place()));
    }

    private interface Change {
        Node.Mapping of(String key, Node.Mapping mapping);
    }

    /// Nothing behind a name is an empty mapping.
    private static Node each(Node all, Change change) {
        if (!(all instanceof Node.Mapping mapping)) {
            return all;
        }
        var entries = new LinkedHashMap<String, Node.Entry>();
        mapping.entries()
                .forEach(
                        (key, entry) -> {
                            var value = entry.value();
                            if (value instanceof Node.Scalar scalar && scalar.isNull()) {
                                value = new NodeBuilder(scalar.place()).mapping();
                            }
                            if (value instanceof Node.Mapping one) {
                                value = change.of(key, one);
                            }
                            entries.put(key, new Node.Entry(entry.key(), value));
                        });
        return new Node.Mapping(entries, mapping.place());
    }

    private static void change(
            Map<String, Node.Entry> entries, String key, UnaryOperator<Node> change) {
        entries.computeIfPresent(
                key, (_, entry) -> new Node.Entry(entry.key(), change.apply(entry.value())));
    }

    private static Node absolute(Node file, Path folder, String home) {
        var path = Mounts.absolute(Nodes.text(file), folder, home);
        return NodeBuilder.string(path, file.place());
    }

    /// A folder of the host that a volume only stands for.
    private static Node bound(Node options, Path folder, String home) {
        if (!(options instanceof Node.Mapping mapping)
                || !Nodes.text(options, "o").equals("bind")) {
            return options;
        }
        var entries = new LinkedHashMap<>(mapping.entries());
        change(entries, "device", device -> absolute(device, folder, home));
        return new Node.Mapping(entries, mapping.place());
    }
}
