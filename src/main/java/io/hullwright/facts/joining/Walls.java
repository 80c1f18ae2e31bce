package io.hullwright.facts.joining;

import io.hullwright.facts.Aspect;
import io.hullwright.facts.Isolation;
import io.hullwright.facts.Origin;
import io.hullwright.facts.Setting;
import io.hullwright.facts.Workload;
import java.util.ArrayList;
import java.util.List;

/// Compares what separates a workload from the host and its neighbours.
final class Walls {

    private Walls() {}

    static void compare(Workload declared, Workload live, Findings findings) {
        namespaces(declared.isolation(), live.isolation(), findings);
        confinement(declared, live, findings);
    }

    private record Pair(String name, Setting<String> wanted, Setting<String> runs) {

        /// Defaults have other words in files than in engines; another container has another name.
        boolean differs() {
            var written = !wanted.origin().isUnset();
            return written
                    ? !wanted.value().equals(runs.value())
                            && !isElsewhere(wanted.value())
                            && !wanted.value().isEmpty()
                    : isOpen(runs);
        }

        private static boolean isElsewhere(String mode) {
            return mode.startsWith("service:") || mode.startsWith("container:");
        }

        /// Opened for this container alone, so somebody asked for it.
        private static boolean isOpen(Setting<String> runs) {
            return runs.origin() instanceof Origin.Inspect
                    && (runs.value().equals("host")
                            || runs.value().equals("unconfined")
                            || runs.value().equals("disabled"));
        }
    }

    private static void namespaces(Isolation declared, Isolation live, Findings findings) {
        first(
                Aspect.NAMESPACES,
                List.of(
                        new Pair("pid", declared.pid(), live.pid()),
                        new Pair("ipc", declared.ipc(), live.ipc()),
                        new Pair("uts", declared.uts(), live.uts()),
                        new Pair("user", declared.user(), live.user()),
                        new Pair("cgroup", declared.cgroup(), live.cgroup())),
                findings);
    }

    private static void confinement(Workload declared, Workload live, Findings findings) {
        var wanted = declared.privileges().noNewPrivileges();
        var runs = live.privileges().noNewPrivileges();
        if (!wanted.value().equals(runs.value()) && !(runs.origin() instanceof Origin.Engine)) {
            findings.compare(
                    Aspect.CONFINEMENT,
                    wanted,
                    runs,
                    on -> on ? "no-new-privileges" : "no-new-privileges off");
            return;
        }
        // a privileged container has no profile, whatever its file asks for
        if (live.privileges().privileged().value()) {
            return;
        }
        var written = declared.isolation();
        var found = live.isolation();
        var pairs = new ArrayList<Pair>();
        pairs.add(new Pair("seccomp", written.seccomp(), found.seccomp()));
        pairs.add(new Pair("AppArmor", written.appArmor(), found.appArmor()));
        if (!Isolation.isHost(found.pid()) && !Isolation.isHost(found.ipc())) {
            // with the host's processes or memory the engine itself takes the label away
            pairs.add(new Pair("SELinux", written.selinux(), found.selinux()));
        }
        first(Aspect.CONFINEMENT, pairs, findings);
    }

    /// The first that differs speaks for all, so that one edit is one difference.
    private static void first(Aspect aspect, List<Pair> pairs, Findings findings) {
        for (var pair : pairs) {
            if (pair.differs()) {
                findings.compare(
                        aspect, pair.wanted(), pair.runs(), mode -> pair.name() + " " + mode);
                return;
            }
        }
    }
}
