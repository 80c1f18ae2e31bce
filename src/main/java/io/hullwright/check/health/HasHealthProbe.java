package io.hullwright.check.health;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Fact;
import io.hullwright.facts.Workload;

@CheckInfo(
        id = "HLT-001",
        title = "A health check is in force",
        severity = Severity.MEDIUM,
        checklist = {"runtime-security/3", "monitoring-logging/1"},
        references = {
            "cis-docker-1.6.0/4.6",
            "cis-docker-1.6.0/5.27",
            "kics/698ed579",
            "trivy/DS-0026",
            "nist-csf-2.0/DE.CM-09"
        },
        why =
                """
                Docker only sees whether the process lives. A program that hangs, or answers nothing but \
                errors, counts as running, and nobody is told.\
                """,
        remedy =
                """
                Add a `healthcheck` that asks the program something it can only answer when it works.\
                """)
final class HasHealthProbe implements HealthCheck {

    @Override
    public Verdict inspect(Workload workload) {
        var probe = workload.health().probe();
        if (probe.seen() instanceof Fact.Unknown(var why)) {
            return Verdict.unknown(why);
        }
        return switch (probe.value().kind()) {
            case PRESENT -> Verdict.pass();
            case ABSENT ->
                    Verdict.fail(
                            "neither the container nor its image has a health check, expected one",
                            probe.origin());
            case DISABLED ->
                    Verdict.fail(
                            "the health check is switched off (NONE), expected one in force",
                            probe.origin());
        };
    }
}
