package io.hullwright.check.limits;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Fix;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Workload;

@CheckInfo(
        id = "LIM-009",
        title = "The kernel may end the container when memory runs out",
        severity = Severity.MEDIUM,
        checklist = "runtime-security/4",
        references = {"owasp-docker-top-10/D07", "nist-csf-2.0/PR.IR-04"},
        why =
                """
                With the killer off, a container at its limit hangs instead of ending; without a limit it \
                takes the host down with it.\
                """,
        remedy = "Take `oom_kill_disable` out and set a memory limit that suits the program.")
final class KeepsOomKiller implements LimitsCheck {

    @Override
    public Verdict inspect(Workload workload) {
        var limits = workload.limits();
        var disabled = limits.oomKillDisabled();
        if (!disabled.value()) {
            return Verdict.pass();
        }
        return Verdict.fail(
                limits.memoryBytes().value().orElse(0) > 0
                        ? "oom_kill_disable is on, expected off"
                        : "oom_kill_disable is on and memory has no limit, so the whole host can"
                                + " freeze; expected off",
                disabled.origin(),
                new Fix.SetValue("oom_kill_disable", "false"));
    }
}
