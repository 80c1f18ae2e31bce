package io.hullwright.check.isolation;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Workload;
import java.util.Set;

@CheckInfo(
        id = "ISO-012",
        title = "The engine chooses the control group",
        severity = Severity.MEDIUM,
        checklist = "runtime-security/4",
        references = {"cis-docker-1.6.0/5.25", "kics/4d9f44c6", "owasp-docker-top-10/D07"},
        why =
                "In another parent group the limits of that group hold, not those the engine's"
                        + " administrator set for containers, and accounting looks in the wrong place.",
        remedy = "Delete cgroup_parent, or waive it with the name of the group that is meant.")
final class KeepsEngineCgroupParent implements IsolationCheck {

    /// What the engines themselves choose, which Podman writes out.
    private static final Set<String> DEFAULTS =
            Set.of(
                    "",
                    "docker",
                    "/docker",
                    "system.slice",
                    "machine.slice",
                    "user.slice",
                    "/libpod_parent");

    @Override
    public Verdict inspect(Workload workload) {
        var parent = workload.isolation().cgroupParent();
        return DEFAULTS.contains(parent.value())
                ? Verdict.pass()
                : Verdict.fail(
                        "cgroup_parent is " + parent.value() + ", expected the engine's own",
                        parent.origin());
    }
}
