package io.hullwright.check.privileges;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Fix;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Workload;
import java.util.List;
import java.util.TreeSet;

@CheckInfo(
        id = "PRV-018",
        title = "No disk, memory or keyboard of the host is passed in",
        severity = Severity.CRITICAL,
        checklist = "access-control/4",
        references = {"cis-docker-1.6.0/5.18", "compose-lint/CL-0016", "owasp-docker-top-10/D04"},
        why =
                "Reading a disk or the memory past the file system gives every secret of the host;"
                        + " writing to it gives the host itself. No file permission applies.",
        remedy = "Remove the device; mount the one folder that is needed instead.")
final class ExposesNoDangerousDevice implements PrivilegesCheck {

    @Override
    public Verdict inspect(Workload workload) {
        var privileges = workload.privileges();
        if (privileges.privileged().value()) {
            return Verdict.fail(
                    "privileged is on, which shows every device of the host"
                            + RootMapping.words(workload),
                    privileges.privileged().origin());
        }
        var devices = privileges.devices();
        if (devices.value().isEmpty()) {
            return Verdict.pass();
        }
        var seen = new TreeSet<String>();
        var paths = new TreeSet<String>();
        for (var device : devices.value()) {
            if (HostDevices.isDangerous(device.path())) {
                seen.add(device.path() + " (" + device.permissions() + ")");
                paths.add(device.path());
            }
        }
        return seen.isEmpty()
                ? Verdict.pass()
                : Verdict.fail(
                        "devices has "
                                + seen
                                + ", which gives the host's disk, memory or input"
                                + RootMapping.words(workload),
                        devices.origin(),
                        new Fix.RemoveFromList("devices", List.copyOf(paths)));
    }
}
