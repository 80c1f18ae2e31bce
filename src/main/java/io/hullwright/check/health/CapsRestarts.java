package io.hullwright.check.health;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Fix;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Subject;
import io.hullwright.facts.Workload;

@CheckInfo(
        id = "HLT-004",
        title = "Restarts after a failure are limited to five",
        severity = Severity.LOW,
        checklist = "after-deployment/1",
        references = {
            "cis-docker-1.6.0/5.15",
            "cis-docker-1.8.0/5.15",
            "kics/2fc99041",
            "owasp-docker-top-10/D07"
        },
        why =
                """
                A program that is restarted without end can be crashed without end: an attacker tries an \
                exploit until it works, and the host is busy starting it. On a single host \
                `unless-stopped` is a common and defensible choice when someone watches the restarts.\
                """,
        remedy =
                """
                Use `on-failure:5`. If it must come back after a reboot too, keep `unless-stopped`, have \
                an alarm on restarts, and waive this.\
                """)
final class CapsRestarts implements HealthCheck {

    private static final int MOST = 5;

    @Override
    public Verdict inspect(Workload workload) {
        if (workload.subject().kind() == Subject.Kind.SWARM_SERVICE) {
            return Verdict.notApplicable("Swarm starts tasks anew by its own rules");
        }
        var restart = workload.limits().restart();
        var policy = restart.value();
        return switch (policy.name()) {
            case "", "no" -> Verdict.pass();
            case "on-failure" -> {
                var retries = policy.maximumRetries();
                yield retries > 0 && retries <= MOST
                        ? Verdict.pass()
                        : fail(
                                retries > 0
                                        ? "restart is on-failure:" + retries
                                        : "restart is on-failure without a number, so without end",
                                workload);
            }
            default -> fail("restart is " + policy.name() + ", which never gives up", workload);
        };
    }

    private static Verdict fail(String seen, Workload workload) {
        return Verdict.fail(
                seen + "; expected on-failure:" + MOST + " at most",
                workload.limits().restart().origin(),
                new Fix.SetValue("restart", "on-failure:" + MOST));
    }
}
