package io.hullwright.check.limits;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Fix;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Workload;

@CheckInfo(
        id = "LIM-001",
        title = "Memory is limited",
        severity = Severity.MEDIUM,
        checklist = "runtime-security/4",
        references = {
            "cis-docker-1.6.0/5.11",
            "kics/bb9ac4f7",
            "compose-lint/CL-0026",
            "owasp-docker-top-10/D07",
            "nist-csf-2.0/PR.IR-04"
        },
        why =
                """
                One leak, or one request made to be large, takes all memory of the host. Then the kernel \
                ends whatever it likes, the engine and the neighbours included.\
                """,
        remedy =
                """
                See with `docker stats` what the program needs under load, and set a limit above \
                that.\
                """)
final class LimitsMemory implements LimitsCheck {

    @Override
    public Verdict inspect(Workload workload) {
        var memory = workload.limits().memoryBytes();
        return memory.value().orElse(0) > 0
                ? Verdict.pass()
                : Verdict.fail(
                        "memory has no limit, expected one",
                        memory.origin(),
                        new Fix.SetValue("deploy.resources.limits.memory", "512M"));
    }
}
