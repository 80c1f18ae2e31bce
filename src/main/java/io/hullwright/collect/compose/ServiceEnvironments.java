package io.hullwright.collect.compose;

import io.hullwright.facts.Origin;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Puts the lines of a service's `env_file` under its `environment` and those of its `label_file`
/// under its `labels`, and gives variables without a value that of the process.
record ServiceEnvironments(
        ProjectFiles files,
        Function<String, @Nullable String> variables,
        Path folder,
        List<ComposeProblem> problems) {

    Node.Mapping resolve(Node.Mapping service) {
        return withLabels(withArguments(withEnvironment(service)));
    }

    private Node.Mapping withArguments(Node.Mapping service) {
        if (!(service.entries().get("build") instanceof Node.Entry(_, Node.Mapping settings))
                || !(settings.entries().get("args")
                        instanceof Node.Entry(_, Node.Mapping values))) {
            return service;
        }
        var filled = new LinkedHashMap<String, Node.Entry>();
        values.entries().forEach((name, entry) -> filled.put(name, inherited(name, entry)));
        var inner = new Node.Mapping(filled, values.place());
        return with(service, "build", with(settings, "args", inner));
    }

    private static Node.Mapping with(Node.Mapping mapping, String key, Node value) {
        var entries = new LinkedHashMap<>(mapping.entries());
        entries.computeIfPresent(key, (_, entry) -> new Node.Entry(entry.key(), value));
        return new Node.Mapping(entries, mapping.place());
    }

    private Node.Mapping withEnvironment(Node.Mapping service) {
        var own = service.entries().get("environment");
        var fromFiles = service.entries().get("env_file");
        if (own == null && fromFiles == null) {
            return service;
        }
        var environment = new LinkedHashMap<String, Node.Entry>();
        if (fromFiles != null) {
            var given = own == null ? Map.<String, String>of() : Nodes.map(own.value());
            for (var item : Nodes.items(fromFiles.value())) {
                var text = text(item, Nodes.text(item, "path"));
                read(text, item.place(), name -> before(name, given), environment);
            }
        }
        if (own != null && own.value() instanceof Node.Mapping mapping) {
            mapping.entries()
                    .forEach((name, entry) -> environment.put(name, inherited(name, entry)));
        }
        return with(service, "environment", own == null ? fromFiles : own, environment);
    }

    /// The lines of a label file may name labels of the files before it, and no variables.
    private Node.Mapping withLabels(Node.Mapping service) {
        var fromFiles = service.entries().get("label_file");
        if (fromFiles == null) {
            return service;
        }
        var labels = new LinkedHashMap<String, Node.Entry>();
        for (var item : Nodes.items(fromFiles.value())) {
            read(text(item, Nodes.text(item)), item.place(), name -> in(labels, name), labels);
        }
        var own = service.entries().get("labels");
        if (own != null && own.value() instanceof Node.Mapping mapping) {
            labels.putAll(mapping.entries());
        }
        return with(service, "labels", own == null ? fromFiles : own, labels);
    }

    /// @param place stands for the whole; null where there is none
    private static Node.Mapping with(
            Node.Mapping service,
            String key,
            Node.@Nullable Entry place,
            Map<String, Node.Entry> values) {
        var entries = new LinkedHashMap<>(service.entries());
        if (place != null) {
            var mapping = new Node.Mapping(values, place.value().place());
            entries.put(key, new Node.Entry(place.key(), mapping));
        }
        return new Node.Mapping(entries, service.place());
    }

    /// What stands before a file's own lines: the process's, then what the service itself says.
    private @Nullable String before(String name, Map<String, String> given) {
        var value = variables.apply(name);
        return value == null ? given.get(name) : value;
    }

    private static @Nullable String in(Map<String, Node.Entry> values, String name) {
        var entry = values.get(name);
        return entry == null ? null : Nodes.text(entry.value());
    }

    private Node.Entry inherited(String name, Node.Entry entry) {
        var value = variables.apply(name);
        return entry.value() instanceof Node.Scalar scalar && scalar.isNull() && value != null
                ? new Node.Entry(entry.key(), NodeBuilder.string(value, scalar.place()))
                : entry;
    }

    private record FileText(Path file, String text) {}

    /// Null, and a problem where it is required, when it cannot be read.
    private @Nullable FileText text(Node item, String path) {
        var file = files.resolve(folder, path, item.place());
        var required = !Nodes.text(item, "required").equals("false");
        var text = file == null ? null : files.named(file, item.place(), required);
        return file == null || text == null ? null : new FileText(file, text);
    }

    /// @param outside what the file's lines may name and what stands before them
    private void read(
            @Nullable FileText from,
            Origin.File place,
            Function<String, @Nullable String> outside,
            Map<String, Node.Entry> values) {
        if (from == null) {
            return;
        }
        try {
            EnvironmentFile.read(from.text(), outside, name -> in(values, name))
                    .forEach((name, value) -> values.put(name, entry(from.file(), value)));
        } catch (Interpolation.Refused e) {
            var words = String.valueOf(e.getMessage());
            problems.add(new ComposeProblem("environment-file", true, words, place));
        }
    }

    private static Node.Entry entry(Path file, EnvironmentFile.Value value) {
        var place = new Origin.File(file, value.line(), 1);
        return new Node.Entry(place, NodeBuilder.string(value.text(), place));
    }
}
