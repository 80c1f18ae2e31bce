package io.hullwright.check.limits;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Fix;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Workload;

@CheckInfo(
        id = "LIM-004",
        title = "Processor time is capped, not only weighed",
        severity = Severity.LOW,
        checklist = "runtime-security/4",
        references = {"owasp-docker-top-10/D07", "nist-csf-2.0/PR.IR-04"},
        why =
                """
                Shares only decide who waits when processors are short. On an idle host the container \
                still takes all of them, which costs money and hides a miner.\
                """,
        remedy = "Set a limit in processors (`cpus`), a quota or a set of processors.")
final class CapsCpu implements LimitsCheck {

    @Override
    public Verdict inspect(Workload workload) {
        var cpu = workload.limits().cpu();
        if (cpu.value().isEmpty()) {
            return Verdict.notApplicable("processor time is neither limited nor weighed");
        }
        return cpu.value().get().isHardLimit()
                ? Verdict.pass()
                : Verdict.fail(
                        "cpu_shares is "
                                + cpu.value().get().shares()
                                + " and there is no cap, expected a number of processors",
                        cpu.origin(),
                        new Fix.SetValue("deploy.resources.limits.cpus", "1.0"));
    }
}
