package io.hullwright.check.privileges;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.UserSpec;
import io.hullwright.facts.Workload;

@CheckInfo(
        id = "PRV-023",
        title = "No known exec session runs as root",
        severity = Severity.LOW,
        checklist = {"access-control/4", "monitoring-logging/4"},
        references = {"cis-docker-1.6.0/5.24", "owasp-docker-top-10/D01"},
        why =
                "A root session in a running service changes files that the service itself cannot,"
                        + " and nobody sees it in the image or the compose file.",
        remedy = "Open sessions as the service's user: `docker exec --user 1001 …`.")
final class HasNoRootExec implements PrivilegesCheck {

    @Override
    public Verdict inspect(Workload workload) {
        var ownIsRoot = workload.privileges().user().value().isRoot();
        return ExecSessions.judge(
                workload,
                exec -> exec.user().isEmpty() ? ownIsRoot : new UserSpec(exec.user()).isRoot(),
                "runs as root");
    }
}
