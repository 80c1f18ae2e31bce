package io.hullwright.collect.compose;

import io.hullwright.facts.Origin;
import java.util.ArrayList;
import java.util.List;

/// What Compose refuses in the merged top-level secrets, configs and volumes.
record DeclaredSources(
        Node.Mapping secrets,
        Node.Mapping configs,
        Node.Mapping volumes,
        List<ComposeProblem> problems) {

    void run() {
        secrets.entries().forEach((_, entry) -> source(entry, List.of("file", "environment")));
        configs.entries()
                .forEach((_, entry) -> source(entry, List.of("file", "environment", "content")));
        volumes.entries().forEach((_, entry) -> external(entry));
    }

    private void source(Node.Entry entry, List<String> ways) {
        if (!(entry.value() instanceof Node.Mapping mapping) || isExternal(mapping)) {
            return;
        }
        var given = new ArrayList<Origin.File>();
        for (var way : ways) {
            var one = mapping.entries().get(way);
            if (one != null) {
                given.add(one.key());
            }
        }
        var all = String.join(", ", ways);
        if (given.isEmpty()) {
            problem("no-source", "has none of " + all, entry.key());
        } else if (given.size() > 1) {
            problem("contradiction", "only one of " + all + " can stand", given.get(1));
        }
    }

    private void external(Node.Entry entry) {
        if (entry.value() instanceof Node.Mapping mapping && isExternal(mapping)) {
            for (var key : List.of("driver", "driver_opts", "labels")) {
                var one = mapping.entries().get(key);
                if (one != null
                        && !(one.value() instanceof Node.Mapping(var own, _) && own.isEmpty())) {
                    problem("contradiction", key + " cannot stand beside external", one.key());
                }
            }
        }
    }

    private static boolean isExternal(Node.Mapping mapping) {
        var external = mapping.entries().get("external");
        return external != null
                && (external.value() instanceof Node.Mapping || Nodes.flag(external.value()));
    }

    private void problem(String code, String words, Origin.File place) {
        problems.add(new ComposeProblem(code, true, words, place));
    }
}
