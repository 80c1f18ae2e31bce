package io.hullwright.check.privileges;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Capabilities;
import io.hullwright.facts.Workload;
import java.util.Map;
import java.util.TreeSet;

@CheckInfo(
        id = "PRV-010",
        title = "After dropping ALL, no risky default capability is added back",
        severity = Severity.MEDIUM,
        checklist = "runtime-security/6",
        references = {"cis-docker-1.6.0/5.4", "owasp-docker-top-10/D04"},
        why =
                "Some of Docker's defaults forge packets, ignore file permissions or make device"
                        + " nodes and setuid files; adding them back undoes much of what dropping"
                        + " ALL was for.",
        remedy =
                "Take each out of cap_add, start the service, and keep only what it fails without.")
final class AddsBackNoRiskyDefault implements PrivilegesCheck {

    /// Defaults that may come back, with the reason why each is not risky.
    static final Map<String, String> HARMLESS =
            Map.of(
                    "NET_BIND_SERVICE",
                            "only opens ports below 1024 in the container's own network",
                    "CHOWN", "an entry point needs it to hand its own files to a service user",
                    "SETUID", "a program that starts as root needs it to become another user",
                    "SETGID", "a program that starts as root needs it to become another group",
                    "KILL", "only reaches processes of the container's own process namespace");

    @Override
    public Verdict inspect(Workload workload) {
        if (workload.engine().windows().is(true)) {
            return Verdict.notApplicable("Windows containers have no Linux capabilities");
        }
        var privileges = workload.privileges();
        if (privileges.privileged().value()) {
            return Verdict.notApplicable("privileged is on, which grants all whatever is dropped");
        }
        var added = privileges.capAdd();
        if (!privileges.capDrop().value().contains(Capabilities.ALL)) {
            return Verdict.notApplicable("ALL is not dropped, which PRV-004 judges");
        }
        if (added.value().isEmpty()) {
            return Verdict.pass();
        }
        var risky = new TreeSet<>(privileges.effectiveCapabilities());
        risky.retainAll(Capabilities.DOCKER_DEFAULT);
        risky.removeAll(HARMLESS.keySet());
        if (risky.isEmpty()) {
            return Verdict.pass();
        }
        return Verdict.fail(
                "ALL is dropped, but cap_add grants "
                        + risky
                        + " again"
                        + RootMapping.words(workload),
                added.origin(),
                CapAdd.without(added.value(), risky));
    }
}
