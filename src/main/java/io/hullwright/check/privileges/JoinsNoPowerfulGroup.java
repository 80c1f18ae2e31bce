package io.hullwright.check.privileges;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Fix;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Workload;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

@CheckInfo(
        id = "PRV-017",
        title = "The program joins no group that is as good as root",
        severity = Severity.HIGH,
        checklist = {"runtime-security/1", "access-control/4"},
        references = "owasp-docker-top-10/D01",
        why =
                "Members of docker, disk, lxd or libvirt need one mounted socket or device to own"
                        + " the host; members of root, shadow or kmem read what only root should.",
        remedy = "Take the group out of group_add; give the one file it is for a group of its own.")
final class JoinsNoPowerfulGroup implements PrivilegesCheck {

    /// The main group (`user: "1001:0"`) is not looked at: images made for OpenShift write as
    /// group 0 and hold nothing else by it.
    private static final Set<String> POWERFUL =
            Set.of(
                    "0",
                    "root",
                    "docker",
                    "podman",
                    "disk",
                    "sudo",
                    "wheel",
                    "admin",
                    "shadow",
                    "kmem",
                    "lxd",
                    "incus",
                    "incus-admin",
                    "libvirt",
                    "libvirtd");

    @Override
    public Verdict inspect(Workload workload) {
        var groups = workload.privileges().groupAdd();
        var powerful = new TreeSet<String>();
        for (var group : groups.value()) {
            if (POWERFUL.contains(group)) {
                powerful.add(group);
            }
        }
        return powerful.isEmpty()
                ? Verdict.pass()
                : Verdict.fail(
                        "group_add has "
                                + powerful
                                + ", expected no such group"
                                + RootMapping.words(workload),
                        groups.origin(),
                        new Fix.RemoveFromList("group_add", List.copyOf(powerful)));
    }
}
