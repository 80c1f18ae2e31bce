package io.hullwright.check.health;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Activity;
import io.hullwright.facts.Fact;
import io.hullwright.facts.Health;
import io.hullwright.facts.Workload;

@CheckInfo(
        id = "HLT-002",
        title = "The health check says healthy",
        severity = Severity.MEDIUM,
        checklist = {"runtime-security/3", "monitoring-logging/1", "after-deployment/1"},
        references = {"cis-docker-1.6.0/5.27", "nist-csf-2.0/DE.CM-09"},
        why =
                """
                An unhealthy container goes on running: outside of Swarm the engine neither restarts it \
                nor takes it out of use. Its users notice first.\
                """,
        remedy = "Read its log and the last answers of its health check with `docker inspect`.")
final class IsHealthy implements HealthCheck {

    @Override
    public Verdict inspect(Workload workload) {
        var activity = workload.activity();
        if (activity.state() == Activity.State.DECLARED) {
            return Verdict.notApplicable("it is read from a file and does not run");
        }
        if (!activity.isRunning()) {
            return Verdict.notApplicable("it does not run");
        }
        var health = workload.health();
        if (health.probe().seen() instanceof Fact.Unknown(var why)) {
            return Verdict.unknown(why);
        }
        if (health.probe().value().kind() != Health.Probe.Kind.PRESENT) {
            return Verdict.notApplicable("no health check is in force");
        }
        return switch (health.status()) {
            case Fact.Unknown<String>(var why) -> Verdict.unknown(why);
            case Fact.Known<String>(var status) -> judge(status, health);
        };
    }

    private static Verdict judge(String status, Health health) {
        return switch (status) {
            case "healthy" -> Verdict.pass();
            case "unhealthy" ->
                    Verdict.fail(
                            "the health status is unhealthy, expected healthy",
                            health.probe().origin());
            case "starting" ->
                    Verdict.unknown(
                            "its health check has not answered yet; audit again once it has");
            default ->
                    Verdict.unknown(
                            "the engine gives the health status as \""
                                    + status
                                    + "\", which says neither healthy nor unhealthy");
        };
    }
}
