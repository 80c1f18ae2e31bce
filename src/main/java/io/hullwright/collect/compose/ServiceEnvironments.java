package io.hullwright.collect.compose;

import io.hullwright.facts.Origin;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Puts the lines of a service's `env_file` under its `environment`, and gives variables without a
/// value that of the process.
record ServiceEnvironments(
        ProjectFiles files,
        Function<String, @Nullable String> variables,
        Path folder,
        List<ComposeProblem> problems) {

    Node.Mapping resolve(Node.Mapping service) {
        return withArguments(withEnvironment(service));
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
            Nodes.items(fromFiles.value()).forEach(item -> read(item, given, environment));
        }
        if (own != null && own.value() instanceof Node.Mapping mapping) {
            mapping.entries()
                    .forEach((name, entry) -> environment.put(name, inherited(name, entry)));
        }
        var place = own == null ? fromFiles : own;
        var entries = new LinkedHashMap<>(service.entries());
        if (place != null) {
            entries.put(
                    "environment",
                    new Node.Entry(
                            place.key(), new Node.Mapping(environment, place.value().place())));
        }
        return new Node.Mapping(entries, service.place());
    }

    private Node.Entry inherited(String name, Node.Entry entry) {
        var value = variables.apply(name);
        return entry.value() instanceof Node.Scalar scalar && scalar.isNull() && value != null
                ? new Node.Entry(entry.key(), NodeBuilder.string(value, scalar.place()))
                : entry;
    }

    /// @param given what the service itself says, which the file's lines may name
    private void read(Node item, Map<String, String> given, Map<String, Node.Entry> environment) {
        var path = Nodes.text(item, "path");
        var file = files.resolve(folder, path, item.place());
        var required = !Nodes.text(item, "required").equals("false");
        var text = file == null ? null : files.named(file, item.place(), required);
        if (file == null || text == null) {
            return;
        }
        try {
            EnvironmentFile.read(
                            text,
                            name -> {
                                var value = variables.apply(name);
                                return value == null ? given.get(name) : value;
                            },
                            name -> {
                                var entry = environment.get(name);
                                return entry == null ? null : Nodes.text(entry.value());
                            })
                    .forEach(
                            (name, value) -> {
                                var place = new Origin.File(file, value.line(), 1);
                                environment.put(
                                        name,
                                        new Node.Entry(
                                                place, NodeBuilder.string(value.text(), place)));
                            });
        } catch (Interpolation.Refused e) {
            problems.add(
                    new ComposeProblem(
                            "environment-file",
                            true,
                            String.valueOf(e.getMessage()),
                            item.place()));
        }
    }
}
