package io.hullwright.check.privileges;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Fix;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Workload;
import java.util.List;
import java.util.TreeSet;

@CheckInfo(
        id = "PRV-020",
        title = "No device rule opens disks, memory or everything",
        severity = Severity.CRITICAL,
        checklist = "access-control/4",
        references = {"cis-docker-1.6.0/5.18", "compose-lint/CL-0016", "owasp-docker-top-10/D04"},
        why =
                "A rule for all or for block devices lets the program open any disk for which it has"
                        + " or makes a device node, and MKNOD, which makes them, is on by default.",
        remedy = "Remove the rule, or narrow it to the one character device that is needed.")
final class AllowsNoBroadDeviceRule implements PrivilegesCheck {

    @Override
    public Verdict inspect(Workload workload) {
        var privileges = workload.privileges();
        if (privileges.privileged().value()) {
            return Verdict.notApplicable("privileged is on, which PRV-018 judges");
        }
        var rules = privileges.deviceCgroupRules();
        var broad = new TreeSet<String>();
        for (var rule : rules.value()) {
            if (HostDevices.isDangerousRule(rule)) {
                broad.add(rule);
            }
        }
        if (broad.isEmpty()) {
            return Verdict.pass();
        }
        var node =
                privileges.effectiveCapabilities().contains("MKNOD")
                        ? "; MKNOD is held, so the program can make the device node itself"
                        : "; MKNOD is not held, so only device nodes already inside count";
        return Verdict.fail(
                "device_cgroup_rules has " + broad + node + RootMapping.words(workload),
                rules.origin(),
                new Fix.RemoveFromList("device_cgroup_rules", List.copyOf(broad)));
    }
}
