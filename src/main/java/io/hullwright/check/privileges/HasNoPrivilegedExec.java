package io.hullwright.check.privileges;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Activity.Exec;
import io.hullwright.facts.Workload;

@CheckInfo(
        id = "PRV-022",
        title = "No known exec session is privileged",
        severity = Severity.HIGH,
        checklist = {"access-control/4", "monitoring-logging/4"},
        references = {"cis-docker-1.6.0/5.23", "owasp-docker-top-10/D04"},
        why =
                "`docker exec --privileged` hands every capability to a program in a container that"
                        + " was started without them, past all that was decided for it.",
        remedy =
                "End the session, find who opened it, and leave --privileged out; the engine's"
                        + " events show later ones.")
final class HasNoPrivilegedExec implements PrivilegesCheck {

    @Override
    public Verdict inspect(Workload workload) {
        return ExecSessions.judge(workload, Exec::privileged, "has every capability");
    }
}
