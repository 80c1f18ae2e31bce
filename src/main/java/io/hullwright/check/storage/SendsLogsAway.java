package io.hullwright.check.storage;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Workload;

@CheckInfo(
        id = "STO-010",
        title = "Logs go to a central place",
        severity = Severity.INFO,
        checklist = {"monitoring-logging/2", "monitoring-logging/3"},
        references = {"cis-docker-1.6.0/2.13", "owasp-docker-top-10/D10", "nist-csf-2.0/PR.PS-04"},
        why =
                """
                Who breaks into a host wipes its logs. What was sent to another place, or to the host's \
                own journal that is collected, stays. An agent that reads the log files does as well, but \
                the engine cannot show it.\
                """,
        remedy =
                """
                Use journald, syslog, fluentd, gelf or your platform's driver, or run an agent that \
                collects the files, and waive this with its name.\
                """)
final class SendsLogsAway implements StorageCheck {

    @Override
    public Verdict inspect(Workload workload) {
        var logging = workload.storage().logging();
        var driver = logging.value().driver();
        return switch (driver) {
            case "json-file", "k8s-file", "local" ->
                    Verdict.fail(
                            driver
                                    + " keeps the logs in files of this host, expected a driver that"
                                    + " sends them away or an agent that collects them",
                            logging.origin());
            case "none", "passthrough", "passthrough-tty" ->
                    Verdict.fail(
                            driver + " keeps no logs, expected a driver that sends them away",
                            logging.origin());
            case "" -> EngineChoice.unseen();
            default -> Verdict.pass();
        };
    }
}
