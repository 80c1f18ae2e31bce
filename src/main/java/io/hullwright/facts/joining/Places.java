package io.hullwright.facts.joining;

import io.hullwright.facts.Mount;
import io.hullwright.facts.Origin;
import io.hullwright.facts.Workload;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Compares what a workload is connected to: mounts, ports and networks.
final class Places {

    private Places() {}

    static void compare(Workload declared, Workload live, Findings findings) {
        findings.compare(
                Aspect.READ_ONLY,
                declared.storage().readOnlyRoot(),
                live.storage().readOnlyRoot(),
                on -> on ? "read-only root" : "writable root");
        var elsewhere = new Origin.Inspect("Mounts");
        differ(
                Aspect.MOUNTS,
                declared,
                declaredMounts(declared),
                liveMounts(declared, live),
                elsewhere,
                findings);
        ports(declared, live, findings);
        findings.compare(
                Aspect.NETWORKS,
                declared.exposure().networks().map(TreeSet::new),
                live.exposure().networks().map(TreeSet::new),
                TreeSet::toString);
    }

    private static Map<String, Origin> declaredMounts(Workload declared) {
        var all = new TreeMap<String, Origin>();
        for (var mount : declared.storage().mounts()) {
            all.put(words(mount), mount.origin());
        }
        return all;
    }

    /// Without the anonymous volumes that the image asks for and tmpfs, which has its own setting.
    private static Map<String, Origin> liveMounts(Workload declared, Workload live) {
        var wanted = new HashSet<String>();
        declared.storage().mounts().forEach(mount -> wanted.add(target(mount)));
        var all = new TreeMap<String, Origin>();
        for (var mount : live.storage().mounts()) {
            var isOfImage = mount.anonymous() && !wanted.contains(target(mount));
            if (!isOfImage && !mount.type().equals("tmpfs") && !isSecret(declared, mount)) {
                all.put(words(mount), mount.origin());
            }
        }
        return all;
    }

    /// Compose mounts each declared secret as a file of its own.
    private static boolean isSecret(Workload declared, Mount mount) {
        return declared.environment().secretFiles().contains(target(mount));
    }

    private static String words(Mount mount) {
        var what =
                mount.anonymous() ? "anonymous" : mount.isBind() ? mount.source() : mount.volume();
        return mount.type()
                + " "
                + what
                + " at "
                + target(mount)
                + (mount.readOnly() ? " read-only" : "");
    }

    private static String target(Mount mount) {
        var target = mount.target();
        return target.length() > 1 && target.endsWith("/")
                ? target.substring(0, target.length() - 1)
                : target;
    }

    private static void ports(Workload declared, Workload live, Findings findings) {
        differ(
                Aspect.PORTS,
                declared,
                PortPairs.declared(declared.exposure()),
                PortPairs.live(declared.exposure(), live.exposure()),
                new Origin.Inspect("NetworkSettings.Ports"),
                findings);
    }

    private static void differ(
            Aspect aspect,
            Workload declared,
            Map<String, Origin> written,
            Map<String, Origin> found,
            Origin elsewhere,
            Findings findings) {
        if (!written.keySet().equals(found.keySet())) {
            findings.differ(
                    aspect,
                    words(written.keySet()),
                    words(found.keySet()),
                    extra(written, found, service(declared)),
                    extra(found, written, elsewhere));
        }
    }

    /// The place of the first thing that only one side has.
    private static Origin extra(
            Map<String, Origin> one, Map<String, Origin> other, Origin otherwise) {
        for (var entry : one.entrySet()) {
            if (!other.containsKey(entry.getKey())) {
                return entry.getValue();
            }
        }
        return otherwise;
    }

    private static Origin service(Workload declared) {
        return declared.supply().image().origin() instanceof Origin.File place
                ? new Origin.Absent(place, "none")
                : declared.supply().image().origin();
    }

    private static String words(Set<String> all) {
        return all.isEmpty() ? "none" : String.join(", ", all);
    }
}
