package io.hullwright.collect;

import io.hullwright.facts.Environment;
import io.hullwright.facts.Variable;
import io.hullwright.facts.Workload;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// Tells each credential which other workloads have the same value. Replicas of one service share
/// theirs by design and
/// do not count.
public final class Reuse {

    private Reuse() {}

    public static List<Workload> join(List<Workload> workloads) {
        var owners = new HashMap<String, Map<String, String>>();
        for (var workload : workloads) {
            for (var variable : workload.environment().variables()) {
                if (!variable.fingerprint().isEmpty()) {
                    owners.computeIfAbsent(variable.fingerprint(), _ -> new HashMap<>())
                            .putIfAbsent(group(workload), workload.subject().label());
                }
            }
        }
        owners.values().removeIf(groups -> groups.size() < 2);
        return owners.isEmpty()
                ? workloads
                : workloads.stream().map(workload -> join(workload, owners)).toList();
    }

    private static String group(Workload workload) {
        var labels = workload.environment().openLabels();
        var service = labels.get("com.docker.compose.service");
        if (service != null) {
            return labels.get("com.docker.compose.project") + "/" + service;
        }
        return labels.getOrDefault("com.docker.swarm.service.name", workload.subject().name());
    }

    private static Workload join(Workload workload, Map<String, Map<String, String>> owners) {
        var joined = new ArrayList<Variable>();
        var changed = false;
        for (var variable : workload.environment().variables()) {
            var groups = owners.get(variable.fingerprint());
            if (groups == null) {
                joined.add(variable);
                continue;
            }
            var others = new TreeSet<String>();
            groups.forEach(
                    (group, label) -> {
                        if (!group.equals(group(workload))) {
                            others.add(label);
                        }
                    });
            joined.add(variable.sharedWith(List.copyOf(others)));
            changed = true;
        }
        return changed ? with(workload, joined) : workload;
    }

    private static Workload with(Workload workload, List<Variable> variables) {
        var environment = workload.environment();
        return new Workload(
                workload.subject(),
                workload.engine(),
                workload.supply(),
                workload.privileges(),
                workload.isolation(),
                workload.limits(),
                workload.storage(),
                workload.exposure(),
                new Environment(
                        variables,
                        environment.labels(),
                        environment.openLabels(),
                        environment.command(),
                        environment.secretFiles(),
                        environment.prints()),
                workload.health(),
                workload.activity());
    }
}
