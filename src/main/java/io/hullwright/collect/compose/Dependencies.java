package io.hullwright.collect.compose;

import io.hullwright.facts.Origin;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Which service needs which other one before it starts. Compose refuses names of none, and rings.
record Dependencies(Map<String, DeclaredService> services, List<ComposeProblem> problems) {

    private static final List<String> MODES = List.of("network_mode", "pid", "ipc");

    void run() {
        var needs = new LinkedHashMap<String, Map<String, Origin.File>>();
        services.forEach((name, service) -> needs.put(name, needs(service)));
        needs.forEach(
                (name, its) ->
                        its.forEach(
                                (other, place) -> {
                                    if (!services.containsKey(other)) {
                                        problem("undefined", name + " names no service", place);
                                    }
                                }));
        rings(needs);
    }

    private void rings(Map<String, Map<String, Origin.File>> named) {
        var needs = new LinkedHashMap<String, Map<String, Origin.File>>();
        services.keySet().forEach(name -> needs.put(name, all(name, named)));
        var forward = new LinkedHashMap<String, Set<String>>();
        needs.forEach((name, its) -> forward.put(name, its.keySet()));
        var behind = leading(forward);
        var backward = new LinkedHashMap<String, Set<String>>();
        for (var name : behind) {
            backward.computeIfAbsent(name, _ -> new HashSet<>());
            for (var other : needs.getOrDefault(name, Map.of()).keySet()) {
                if (behind.contains(other)) {
                    backward.computeIfAbsent(other, _ -> new HashSet<>()).add(name);
                }
            }
        }
        var ring = leading(backward);
        for (var name : behind) {
            for (var need : needs.getOrDefault(name, Map.of()).entrySet()) {
                if (ring.contains(name) && ring.contains(need.getKey())) {
                    problem("cycle", name + " waits for itself by a ring", need.getValue());
                    break;
                }
            }
        }
    }

    /// Those from which one comes into a ring: what is left when whoever leads nowhere is taken
    /// away, again and again.
    private static Set<String> leading(Map<String, Set<String>> edges) {
        var into = new HashMap<String, List<String>>();
        var open = new HashMap<String, Integer>();
        var ends = new ArrayDeque<String>();
        edges.forEach(
                (name, its) -> {
                    var count = 0;
                    for (var other : its) {
                        if (edges.containsKey(other)) {
                            into.computeIfAbsent(other, _ -> new ArrayList<>()).add(name);
                            count++;
                        }
                    }
                    open.put(name, count);
                    if (count == 0) {
                        ends.add(name);
                    }
                });
        var left = new LinkedHashSet<>(edges.keySet());
        while (!ends.isEmpty()) {
            var end = ends.remove();
            left.remove(end);
            for (var name : into.getOrDefault(end, List.of())) {
                if (open.merge(name, -1, Integer::sum) == 0) {
                    ends.add(name);
                }
            }
        }
        return left;
    }

    /// What a service names besides `depends_on`'s own names, which are looked at elsewhere.
    private static Map<String, Origin.File> needs(DeclaredService service) {
        var needs = new LinkedHashMap<String, Origin.File>();
        for (var key : MODES) {
            var entry = service.entry(key);
            if (entry != null && Nodes.text(entry.value()).startsWith("service:")) {
                needs.put(Nodes.text(entry.value()).substring("service:".length()), entry.key());
            }
        }
        for (var key : List.of("links", "volumes_from")) {
            var entry = service.entry(key);
            for (var item : entry == null ? List.<Node>of() : Nodes.items(entry.value())) {
                var text = Nodes.text(item);
                if (!text.startsWith("container:")) {
                    needs.put(text.split(":", 2)[0], item.place());
                }
            }
        }
        return needs;
    }

    private Map<String, Origin.File> all(String name, Map<String, Map<String, Origin.File>> needs) {
        var all = new LinkedHashMap<>(needs.getOrDefault(name, Map.of()));
        var service = services.get(name);
        var entry = service == null ? null : service.entry("depends_on");
        if (entry != null && entry.value() instanceof Node.Mapping mapping) {
            mapping.entries().forEach((other, one) -> all.putIfAbsent(other, one.key()));
        }
        return all;
    }

    private void problem(String code, String words, Origin.File place) {
        problems.add(new ComposeProblem(code, true, words, place));
    }
}
