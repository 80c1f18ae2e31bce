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
/// theirs by design and do not count; nor do a service and what runs of it, nor the same service
/// of a project in two files of one folder, of which only one runs at a time.
public final class Reuse {

    private static final String PROJECT = "com.docker.compose.project";

    private Reuse() {}

    /// What counts as one.
    ///
    /// @param folder of the project; empty where nobody says
    private record Group(String name, String folder) {

        static Group of(Workload workload) {
            var labels = workload.environment().openLabels();
            var service = labels.get("com.docker.compose.service");
            if (service != null) {
                return new Group(
                        labels.get(PROJECT) + "/" + service,
                        labels.getOrDefault(PROJECT + ".working_dir", ""));
            }
            var name = labels.get("com.docker.swarm.service.name");
            return new Group(name == null ? workload.subject().name() : name, "");
        }

        boolean isSame(Group other) {
            return name.equals(other.name)
                    && (folder.isEmpty() || other.folder.isEmpty() || folder.equals(other.folder));
        }

        /// A service of this name in another folder is told from this one.
        String told(Group other, String label) {
            return name.equals(other.name) ? label + " of " + other.folder : label;
        }
    }

    public static List<Workload> join(List<Workload> workloads) {
        var owners = new HashMap<String, Map<Group, String>>();
        for (var workload : workloads) {
            for (var variable : workload.environment().variables()) {
                if (!variable.fingerprint().isEmpty()) {
                    owners.computeIfAbsent(variable.fingerprint(), _ -> new HashMap<>())
                            .putIfAbsent(Group.of(workload), workload.subject().label());
                }
            }
        }
        owners.values().removeIf(groups -> groups.size() < 2);
        return owners.isEmpty()
                ? workloads
                : workloads.stream().map(workload -> join(workload, owners)).toList();
    }

    private static Workload join(Workload workload, Map<String, Map<Group, String>> owners) {
        var own = Group.of(workload);
        var joined = new ArrayList<Variable>();
        var changed = false;
        for (var variable : workload.environment().variables()) {
            var others = new TreeSet<String>();
            owners.getOrDefault(variable.fingerprint(), Map.of())
                    .forEach(
                            (group, label) -> {
                                if (!own.isSame(group)) {
                                    others.add(own.told(group, label));
                                }
                            });
            changed |= !others.isEmpty();
            joined.add(others.isEmpty() ? variable : variable.sharedWith(List.copyOf(others)));
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
