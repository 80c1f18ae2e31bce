package io.hullwright.check.health;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Fix;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Subject;
import io.hullwright.facts.Workload;

@CheckInfo(
        id = "HLT-005",
        title = "It is restarted after a failure",
        severity = Severity.INFO,
        checklist = "after-deployment/1",
        references = "nist-csf-2.0/PR.IR-04",
        why =
                """
                Without a restart policy a single crash ends the service until someone notices. For a job \
                that is meant to end, that is right.\
                """,
        remedy = "Set `restart: on-failure:5` for a service; leave a one-time job as it is.")
final class RestartsAfterFailure implements HealthCheck {

    @Override
    public Verdict inspect(Workload workload) {
        if (workload.subject().kind() == Subject.Kind.SWARM_SERVICE) {
            return Verdict.notApplicable("Swarm starts tasks anew by its own rules");
        }
        var restart = workload.limits().restart();
        var policy = restart.value().name();
        return policy.isEmpty() || policy.equals("no")
                ? Verdict.fail(
                        "restart is no, expected on-failure with a number",
                        restart.origin(),
                        new Fix.SetValue("restart", "on-failure:5"))
                : Verdict.pass();
    }
}
