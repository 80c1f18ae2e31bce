package io.hullwright.check.health;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Fact;
import io.hullwright.facts.Health;
import io.hullwright.facts.Workload;

@CheckInfo(
        id = "HLT-003",
        title = "The health check can fail",
        severity = Severity.MEDIUM,
        checklist = {"runtime-security/3", "monitoring-logging/1"},
        references = "nist-csf-2.0/DE.CM-09",
        why =
                """
                A test such as `exit 0` or `… || true` says healthy whatever happens. That is worse than \
                none, because everyone believes it.\
                """,
        remedy =
                "Let the test end with the exit code of a request that only a working program answers.")
final class ProbesForReal implements HealthCheck {

    @Override
    public Verdict inspect(Workload workload) {
        var probe = workload.health().probe();
        if (probe.seen() instanceof Fact.Unknown(var why)) {
            return Verdict.unknown(why);
        }
        if (probe.value().kind() != Health.Probe.Kind.PRESENT) {
            return Verdict.notApplicable("no health check is in force");
        }
        return probe.value().alwaysSucceeds()
                ? Verdict.fail(
                        "the health check's command succeeds whatever happens, expected one that can"
                                + " fail",
                        probe.origin())
                : Verdict.pass();
    }
}
