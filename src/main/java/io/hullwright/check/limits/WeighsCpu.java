package io.hullwright.check.limits;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Fix;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Workload;

@CheckInfo(
        id = "LIM-003",
        title = "Processor time is limited or weighed",
        severity = Severity.MEDIUM,
        checklist = "runtime-security/4",
        references = {
            "cis-docker-1.6.0/5.12",
            "kics/6b610c50",
            "compose-lint/CL-0026",
            "owasp-docker-top-10/D07",
            "nist-csf-2.0/PR.IR-04"
        },
        why =
                """
                A busy loop, or a coin miner that an intruder brings along, takes every processor of the \
                host and the neighbours stand still.\
                """,
        remedy = "Set a limit in processors, for example `cpus: 1.0`.")
final class WeighsCpu implements LimitsCheck {

    /// Everybody's weight when nothing is said, so it favours and limits nobody.
    static final long DEFAULT_SHARES = 1024;

    @Override
    public Verdict inspect(Workload workload) {
        var cpu = workload.limits().cpu();
        var shares = 0L;
        if (cpu.value().isPresent()) {
            shares = cpu.value().get().shares();
            if (cpu.value().get().isHardLimit() || (shares > 0 && shares != DEFAULT_SHARES)) {
                return Verdict.pass();
            }
        }
        return Verdict.fail(
                shares == DEFAULT_SHARES
                        ? "cpu_shares is 1024, which is what everybody has; expected a limit"
                        : "processor time has no limit, expected one",
                cpu.origin(),
                new Fix.SetValue("deploy.resources.limits.cpus", "1.0"));
    }
}
