package io.hullwright.check.host;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Fact;
import io.hullwright.facts.Host;
import io.hullwright.facts.Origin;
import java.util.Map;

@CheckInfo(
        id = "HST-022",
        title = "The engine logs at level info",
        severity = Severity.LOW,
        checklist = "monitoring-logging/2",
        references = {"cis-docker-1.6.0/2.3", "owasp-docker-top-10/D10"},
        why =
                """
                Below info the starts and stops that an investigation needs are missing; at \
                debug they drown. The API tells only whether debug is on, so the level itself is \
                read here.\
                """,
        remedy = "Take log-level out of daemon.json, or set it to info.")
final class LogsAtInfo implements HostCheck {

    @Override
    public Verdict inspect(Host host) {
        return switch (host.daemonSettings()) {
            case Fact.Unknown<Map<String, String>> unknown ->
                    Place.unseen(
                            unknown,
                            "grep -E 'log-level|debug' /etc/docker/daemon.json; ps -o args= -C"
                                    + " dockerd");
            case Fact.Known<Map<String, String>>(var settings) -> judge(settings);
        };
    }

    private static Verdict judge(Map<String, String> settings) {
        if ("true".equals(settings.get("debug"))) {
            return Verdict.fail("debug is true, expected false", new Origin.Engine("debug"));
        }
        var level = settings.getOrDefault("log-level", "info");
        return level.equals("info")
                ? Verdict.pass()
                : Verdict.fail(
                        "log-level is " + level + ", expected info",
                        new Origin.Engine("log-level"));
    }
}
