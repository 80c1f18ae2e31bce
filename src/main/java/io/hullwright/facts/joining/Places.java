package io.hullwright.facts.joining;

import io.hullwright.facts.Aspect;
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

    static void compare(Written written, Workload live, Findings findings) {
        var declared = written.workload();
        findings.compare(
                Aspect.READ_ONLY,
                declared.storage().readOnlyRoot(),
                live.storage().readOnlyRoot(),
                on -> on ? "read-only root" : "writable root");
        var elsewhere = new Origin.Inspect("Mounts");
        differ(
                Aspect.MOUNTS,
                written,
                declaredMounts(declared),
                liveMounts(written, live),
                elsewhere,
                findings);
        ports(written, live, findings);
        networks(declared, live, findings);
    }

    private static Map<String, Origin> declaredMounts(Workload declared) {
        var all = new TreeMap<String, Origin>();
        for (var mount : declared.storage().mounts()) {
            all.put(words(mount), mount.origin());
        }
        return all;
    }

    /// Without the anonymous volumes that the image asks for and tmpfs, which has its own setting.
    private static Map<String, Origin> liveMounts(Written written, Workload live) {
        var wanted = new HashSet<String>();
        written.workload().storage().mounts().forEach(mount -> wanted.add(target(mount)));
        var all = new TreeMap<String, Origin>();
        for (var mount : live.storage().mounts()) {
            var isOfImage = mount.anonymous() && !wanted.contains(target(mount));
            if (!isOfImage
                    && !mount.type().equals("tmpfs")
                    && !written.handed().contains(target(mount))) {
                all.put(words(mount), mount.origin());
            }
        }
        return all;
    }

    /// A network of another container has no name here.
    private static void networks(Workload declared, Workload live, Findings findings) {
        var wanted = declared.exposure().networks();
        var borrowed = wanted.value().stream().anyMatch(name -> name.contains(":"));
        if (!borrowed) {
            findings.compare(
                    Aspect.NETWORKS,
                    wanted.map(TreeSet::new),
                    live.exposure().networks().map(TreeSet::new),
                    Places::words);
        }
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

    private static void ports(Written written, Workload live, Findings findings) {
        var declared = written.workload();
        differ(
                Aspect.PORTS,
                written,
                PortPairs.declared(declared.exposure()),
                PortPairs.live(declared.exposure(), live.exposure()),
                new Origin.Inspect("NetworkSettings.Ports"),
                findings);
    }

    private static void differ(
            Aspect aspect,
            Written service,
            Map<String, Origin> written,
            Map<String, Origin> found,
            Origin elsewhere,
            Findings findings) {
        if (!written.keySet().equals(found.keySet())) {
            findings.differ(
                    aspect,
                    words(written.keySet()),
                    words(found.keySet()),
                    extra(written, found, service.nothing()),
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

    private static String words(Set<String> all) {
        return all.isEmpty() ? "none" : String.join(", ", all);
    }
}
