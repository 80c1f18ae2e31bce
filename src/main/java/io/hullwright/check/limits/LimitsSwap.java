package io.hullwright.check.limits;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Workload;

@CheckInfo(
        id = "LIM-002",
        title = "Swap is limited together with memory",
        severity = Severity.LOW,
        checklist = "runtime-security/4",
        references = {"owasp-docker-top-10/D07", "nist-csf-2.0/PR.IR-04"},
        why =
                """
                With unlimited swap the memory limit only moves the load to the disk: the container goes \
                on growing and slows everything that shares the disk.\
                """,
        remedy = "Give `memswap_limit` the value of the memory limit, which means no swap at all.")
final class LimitsSwap implements LimitsCheck {

    @Override
    public Verdict inspect(Workload workload) {
        var limits = workload.limits();
        if (limits.memoryBytes().value().orElse(0) <= 0) {
            return Verdict.notApplicable("memory itself has no limit");
        }
        var swap = limits.memorySwapBytes();
        return swap.value().orElse(-1) >= 0
                ? Verdict.pass()
                : Verdict.fail(
                        "memory is limited to "
                                + limits.memoryBytes().value().getAsLong()
                                + " bytes but swap is unlimited, expected a limit on both",
                        swap.origin());
    }
}
