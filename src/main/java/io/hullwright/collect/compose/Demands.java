package io.hullwright.collect.compose;

import io.hullwright.facts.Origin;
import java.util.List;
import java.util.Map;

/// Keys that Compose demands beside others in a merged project.
record Demands(Map<String, DeclaredService> services, List<ComposeProblem> problems) {

    void run() {
        for (var service : services.values()) {
            values(service, List.of("condition"), "depends_on");
            items(service, List.of("target"), "ports");
            items(service, List.of("type", "target"), "volumes");
            binds(service);
            items(service, List.of("path", "action"), "develop", "watch");
            items(
                    service,
                    List.of("capabilities"),
                    "deploy",
                    "resources",
                    "reservations",
                    "devices");
            values(service, List.of("soft", "hard"), "ulimits");
        }
    }

    private void items(DeclaredService service, List<String> keys, String... path) {
        var entry = service.entry(path);
        if (entry != null) {
            for (var item : Nodes.items(entry.value())) {
                demand(item, keys, item.place());
            }
        }
    }

    private void values(DeclaredService service, List<String> keys, String... path) {
        var entry = service.entry(path);
        if (entry != null && entry.value() instanceof Node.Mapping mapping) {
            mapping.entries().values().forEach(one -> demand(one.value(), keys, one.key()));
        }
    }

    private void binds(DeclaredService service) {
        var entry = service.entry("volumes");
        if (entry != null) {
            for (var item : Nodes.items(entry.value())) {
                if (Nodes.text(item, "type").equals("bind")) {
                    demand(item, List.of("source"), item.place());
                }
            }
        }
    }

    private void demand(Node node, List<String> keys, Origin.File place) {
        if (node instanceof Node.Mapping mapping) {
            for (var key : keys) {
                if (!mapping.entries().containsKey(key)) {
                    problems.add(
                            new ComposeProblem("missing-key", true, key + " is missing", place));
                }
            }
        }
    }
}
