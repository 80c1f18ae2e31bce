package io.hullwright.check.health;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Activity;
import io.hullwright.facts.Subject;
import io.hullwright.facts.Workload;

@CheckInfo(
        id = "HLT-006",
        title = "It does not keep restarting",
        severity = Severity.MEDIUM,
        checklist = {"after-deployment/1", "monitoring-logging/1"},
        references = "nist-csf-2.0/DE.CM-09",
        why =
                """
                A container that the engine has restarted again and again is broken, or someone crashes \
                it on purpose. Either way its users see gaps.\
                """,
        remedy = "Read the end of its log before each restart, and mend the cause.")
final class StaysUp implements HealthCheck {

    private static final int MANY = 5;

    @Override
    public Verdict inspect(Workload workload) {
        var state = workload.activity().state();
        if (state == Activity.State.DECLARED) {
            return Verdict.notApplicable("it is read from a file and does not run");
        }
        if (workload.subject().kind() == Subject.Kind.SWARM_SERVICE) {
            return Verdict.notApplicable("its tasks are judged as containers");
        }
        var restarts = workload.health().restarts();
        var restarting = state == Activity.State.RESTARTING;
        if (!restarting && restarts < MANY) {
            return Verdict.pass();
        }
        return Verdict.fail(
                (restarting ? "it is restarting right now, after " : "the engine made ")
                        + restarts
                        + " restarts since it was last started by hand, expected fewer than "
                        + MANY,
                workload.limits().restart().origin());
    }
}
