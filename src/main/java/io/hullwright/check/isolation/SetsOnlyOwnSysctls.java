package io.hullwright.check.isolation;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Fix;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Isolation;
import io.hullwright.facts.Workload;
import java.util.List;
import java.util.TreeSet;

@CheckInfo(
        id = "ISO-013",
        title = "Sysctls change the container's own namespaces only",
        severity = Severity.HIGH,
        checklist = "access-control/4",
        references = "owasp-docker-top-10/D04",
        why =
                "A kernel setting outside the container's namespaces holds for the whole host; a"
                        + " runtime that accepts it changes every neighbour.",
        remedy = "Remove it here and set it on the host, in /etc/sysctl.d, where everyone sees it.")
final class SetsOnlyOwnSysctls implements IsolationCheck {

    @Override
    public Verdict inspect(Workload workload) {
        if (workload.engine().windows().is(true)) {
            return Verdict.notApplicable("Windows containers have no sysctls");
        }
        var sysctls = workload.isolation().sysctls();
        if (sysctls.value().isEmpty()) {
            return Verdict.pass();
        }
        var foreign = new TreeSet<String>();
        for (var name : sysctls.value().keySet()) {
            if (!isOwn(name, workload.isolation())) {
                foreign.add(name);
            }
        }
        return foreign.isEmpty()
                ? Verdict.pass()
                : Verdict.fail(
                        "sysctls has " + foreign + ", which belongs to the host",
                        sysctls.origin(),
                        new Fix.RemoveFromList("sysctls", List.copyOf(foreign)));
    }

    /// True if the setting lives in a namespace that the workload does not share with the host.
    /// Source: runc's validator and Docker's documentation of `--sysctl`.
    private static boolean isOwn(String name, Isolation isolation) {
        if (name.startsWith("net.")) {
            return !Isolation.isHost(isolation.network());
        }
        if (name.startsWith("fs.mqueue.")
                || name.startsWith("kernel.msg")
                || name.startsWith("kernel.shm")
                || name.equals("kernel.sem")) {
            return !Isolation.isHost(isolation.ipc());
        }
        return name.equals("kernel.domainname") && !Isolation.isHost(isolation.uts());
    }
}
