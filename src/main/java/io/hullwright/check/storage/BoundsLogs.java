package io.hullwright.check.storage;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Fix;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Workload;

@CheckInfo(
        id = "STO-009",
        title = "Log files have a size limit",
        severity = Severity.MEDIUM,
        checklist = "monitoring-logging/6",
        references = {"owasp-docker-top-10/D10", "nist-csf-2.0/PR.PS-04", "nist-csf-2.0/PR.IR-04"},
        why =
                """
                json-file never throws anything away by itself. One chatty program, or someone who makes \
                it write, fills the disk and stops every container of the host.\
                """,
        remedy =
                "Set `max-size` and `max-file`, or use the driver `local`, which rotates by itself.")
final class BoundsLogs implements StorageCheck {

    @Override
    public Verdict inspect(Workload workload) {
        var logging = workload.storage().logging();
        var driver = logging.value().driver();
        return switch (driver) {
            case "none", "passthrough", "passthrough-tty" ->
                    Verdict.notApplicable("its output is not logged");
            case "json-file", "k8s-file" -> {
                var size = logging.value().options().getOrDefault("max-size", "").strip();
                yield size.isEmpty() || size.startsWith("-")
                        ? Verdict.fail(
                                driver + " has no max-size, expected one",
                                logging.origin(),
                                new Fix.SetValue("logging.options.max-size", "10m"))
                        : Verdict.pass();
            }
            case "" -> EngineChoice.unseen();
            default -> Verdict.pass();
        };
    }
}
