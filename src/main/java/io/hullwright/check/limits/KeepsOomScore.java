package io.hullwright.check.limits;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Fix;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Workload;

@CheckInfo(
        id = "LIM-010",
        title = "The container is not put before others when memory runs out",
        severity = Severity.LOW,
        checklist = "runtime-security/4",
        references = {"owasp-docker-top-10/D07", "nist-csf-2.0/PR.IR-04"},
        why =
                """
                Below 0 the kernel ends others first, at -1000 it never ends this one. If it is the one \
                that leaks, the neighbours and the host's own services go in its place.\
                """,
        remedy = "Leave `oom_score_adj` at 0, and limit memory instead.")
final class KeepsOomScore implements LimitsCheck {

    @Override
    public Verdict inspect(Workload workload) {
        var score = workload.limits().oomScoreAdj();
        return score.value() >= 0
                ? Verdict.pass()
                : Verdict.fail(
                        "oom_score_adj is " + score.value() + ", expected 0 or more",
                        score.origin(),
                        new Fix.SetValue("oom_score_adj", "0"));
    }
}
