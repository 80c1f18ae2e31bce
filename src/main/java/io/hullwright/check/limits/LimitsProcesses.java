package io.hullwright.check.limits;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Fix;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Workload;

@CheckInfo(
        id = "LIM-005",
        title = "The number of processes is limited",
        severity = Severity.MEDIUM,
        checklist = "runtime-security/4",
        references = {
            "cis-docker-1.6.0/5.29",
            "kics/221e0658",
            "owasp-docker-top-10/D07",
            "nist-csf-2.0/PR.IR-04"
        },
        why =
                """
                A fork bomb in one container uses up the process ids of the whole host; then nobody can \
                log in to stop it.\
                """,
        remedy = "Set `pids` to a few times the processes and threads seen under load.")
final class LimitsProcesses implements LimitsCheck {

    /// Many kernels hand out no more ids than this to the whole host.
    private static final long ALL_OF_A_HOST = 32_768;

    @Override
    public Verdict inspect(Workload workload) {
        if (workload.engine().windows().is(true)) {
            return Verdict.notApplicable("Windows containers have no limit of processes");
        }
        var pids = workload.limits().pids();
        var limit = pids.value().orElse(0);
        if (limit > 0 && limit < ALL_OF_A_HOST) {
            return Verdict.pass();
        }
        return Verdict.fail(
                limit > 0
                        ? "pids is limited to "
                                + limit
                                + ", which a host may not have; expected less"
                        : "pids has no limit, expected one",
                pids.origin(),
                new Fix.SetValue("deploy.resources.limits.pids", "200"));
    }
}
