package io.hullwright.check.health;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Activity;
import io.hullwright.facts.Subject;
import io.hullwright.facts.Workload;

@CheckInfo(
        id = "HLT-007",
        title = "It was not ended for lack of memory",
        severity = Severity.MEDIUM,
        checklist = {"after-deployment/1", "after-deployment/3"},
        references = {"owasp-docker-top-10/D07", "nist-csf-2.0/PR.IR-04"},
        why =
                """
                The kernel ended it in the middle of its work: data may be half written, and it will \
                happen again. It has a leak, a limit that is too low, or someone who sends it too much.\
                """,
        remedy = "Watch its memory with `docker stats`; mend the leak or raise the limit.")
final class IsNotKilledForMemory implements HealthCheck {

    @Override
    public Verdict inspect(Workload workload) {
        if (workload.activity().state() == Activity.State.DECLARED) {
            return Verdict.notApplicable("it is read from a file and does not run");
        }
        if (workload.subject().kind() == Subject.Kind.SWARM_SERVICE) {
            return Verdict.notApplicable("its tasks are judged as containers");
        }
        if (!workload.health().oomKilled()) {
            return Verdict.pass();
        }
        var memory = workload.limits().memoryBytes();
        var limit = memory.value().orElse(0);
        return Verdict.fail(
                "the kernel ended it for lack of memory"
                        + (limit > 0 ? " at a limit of " + limit + " bytes" : ", without a limit")
                        + "; expected never",
                memory.origin());
    }
}
