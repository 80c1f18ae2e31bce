package io.hullwright.check.engine;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Engine;
import io.hullwright.facts.Origin;
import java.util.Set;

@CheckInfo(
        id = "ENG-012",
        title = "Containers' logs go to a central place by default",
        severity = Severity.LOW,
        checklist = {"monitoring-logging/3", "monitoring-logging/2"},
        references = {"cis-docker-1.6.0/2.13", "owasp-docker-top-10/D10", "owasp-top-10-2021/A09"},
        why =
                """
                Logs that stay in the engine's own files vanish with the container, and whoever \
                takes the host rewrites them. An attack is then not seen and cannot be retraced.\
                """,
        remedy =
                """
                Set log-driver in daemon.json to journald, syslog, fluentd, gelf or your \
                collector's plugin, or let an agent collect the files and waive this.\
                """)
final class SendsLogsAway implements EngineCheck {

    /// Drivers that keep the log in the engine's own files, or keep none.
    private static final Set<String> LOCAL =
            Set.of("json-file", "local", "none", "k8s-file", "passthrough");

    @Override
    public Verdict inspect(Engine engine) {
        var driver = engine.loggingDriver();
        if (driver.isBlank()) {
            return Verdict.unknown(
                    "the engine does not tell its log driver; look with `podman info --format"
                            + " '{{.Host.LogDriver}}'`");
        }
        return LOCAL.contains(driver)
                ? Verdict.fail(
                        "log-driver is " + driver + ", expected one that sends the log away",
                        new Origin.Engine("log-driver"),
                        Daemon.set(engine, "\"log-driver\": \"journald\""))
                : Verdict.pass();
    }
}
