package io.hullwright.check.storage;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Fix;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Workload;

@CheckInfo(
        id = "STO-008",
        title = "Its output is logged",
        severity = Severity.MEDIUM,
        checklist = {"monitoring-logging/2", "monitoring-logging/6", "soc-2/1"},
        references = {"compose-lint/CL-0014", "owasp-docker-top-10/D10", "nist-csf-2.0/PR.PS-04"},
        why =
                """
                What is not logged cannot be looked into: after a break-in nobody can say what was done, \
                or since when.\
                """,
        remedy = "Use a driver that keeps or sends the output, for example `local`.")
final class KeepsLogs implements StorageCheck {

    @Override
    public Verdict inspect(Workload workload) {
        var logging = workload.storage().logging();
        return switch (logging.value().driver()) {
            case "none", "passthrough", "passthrough-tty" ->
                    Verdict.fail(
                            "the logging driver is "
                                    + logging.value().driver()
                                    + ", which keeps nothing; expected another",
                            logging.origin(),
                            new Fix.SetValue("logging.driver", "local"));
            case "" -> EngineChoice.unseen();
            default -> Verdict.pass();
        };
    }
}
