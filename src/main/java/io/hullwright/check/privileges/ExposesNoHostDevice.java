package io.hullwright.check.privileges;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Workload;
import java.util.TreeSet;

@CheckInfo(
        id = "PRV-019",
        title = "No device of the host is passed in",
        severity = Severity.MEDIUM,
        checklist = "access-control/4",
        references = {"cis-docker-1.6.0/5.18", "owasp-docker-top-10/D04"},
        why =
                "A device leads straight to a driver in the kernel and to hardware that others use"
                        + " too; both were written for trusted callers.",
        remedy = "Remove the device, or waive this with the reason why the program needs it.")
final class ExposesNoHostDevice implements PrivilegesCheck {

    @Override
    public Verdict inspect(Workload workload) {
        var privileges = workload.privileges();
        if (privileges.privileged().value()) {
            return Verdict.notApplicable("privileged is on, which PRV-018 judges");
        }
        var devices = privileges.devices();
        var paths = new TreeSet<String>();
        for (var device : devices.value()) {
            if (!HostDevices.isOrdinary(device.path())) {
                paths.add(device.path());
            }
        }
        if (!paths.isEmpty()) {
            return Verdict.fail("devices has " + paths + ", expected none", devices.origin());
        }
        var rules = privileges.deviceCgroupRules();
        return rules.value().isEmpty()
                ? Verdict.pass()
                : Verdict.fail(
                        "device_cgroup_rules has "
                                + new TreeSet<>(rules.value())
                                + ", expected none",
                        rules.origin());
    }
}
