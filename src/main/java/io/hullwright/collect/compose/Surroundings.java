package io.hullwright.collect.compose;

import io.hullwright.facts.Setting;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/// The volumes and networks of a project, by the names that the engine will know them by.
///
/// @param folder the project's
record Surroundings(String project, Path folder, Node.Mapping volumes, Node.Mapping networks) {

    /// The engine's name of a volume; empty for an anonymous one.
    String name(String key) {
        return key.isEmpty() ? "" : name(volumes, key);
    }

    /// The host's folder behind a volume that is nothing but a bind of it; empty for others.
    String boundFolder(String key) {
        if (key.isEmpty() || !(volumes.entries().get(key) instanceof Node.Entry(_, var entry))) {
            return "";
        }
        if (!(entry instanceof Node.Mapping volume)
                || !(volume.entries().get("driver_opts") instanceof Node.Entry(_, var options))) {
            return "";
        }
        var flags = Set.of(Nodes.text(options, "o").toLowerCase(Locale.ROOT).split(","));
        return flags.contains("bind") || flags.contains("rbind")
                ? Nodes.text(options, "device")
                : "";
    }

    /// The networks that a service joins.
    Setting<Set<String>> networksOf(DeclaredService service) {
        if (service.has("network_mode")) {
            return service.setting(
                    node -> Set.of(Nodes.text(node)), Set.of(), "none", "network_mode");
        }
        return service.setting(
                node -> {
                    var names = new TreeSet<String>();
                    Nodes.names(node).forEach(key -> names.add(name(networks, key)));
                    return names;
                },
                Set.of(name(networks, "default")),
                "the project's own",
                "networks");
    }

    private String name(Node.Mapping things, String key) {
        var entry = things.entries().get(key);
        var name = entry == null ? "" : Nodes.text(entry.value(), "name");
        return name.isEmpty() ? project + "_" + key : name;
    }
}
