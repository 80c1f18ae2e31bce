package io.hullwright.check.storage;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Workload;
import java.util.TreeMap;

@CheckInfo(
        id = "STO-007",
        title = "Temporary file systems run no programs",
        severity = Severity.LOW,
        checklist = "runtime-security/2",
        references = {"compose-lint/CL-0022", "owasp-docker-top-10/D04"},
        why =
                """
                The engine mounts them noexec, nosuid and nodev. Switching that off gives an intruder in a \
                container with a read-only root the one place to put a program and run it.\
                """,
        remedy = "Take `exec`, `suid` and `dev` out of the options.")
final class KeepsTmpfsPlain implements StorageCheck {

    @Override
    public Verdict inspect(Workload workload) {
        var tmpfs = workload.storage().tmpfs();
        var seen = new StringBuilder();
        for (var entry : new TreeMap<>(tmpfs.value()).entrySet()) {
            var faults = faults(entry.getValue());
            if (!faults.isEmpty()) {
                seen.append(seen.isEmpty() ? "" : "; ");
                seen.append(entry.getKey()).append(" allows ").append(faults);
            }
        }
        return seen.isEmpty()
                ? Verdict.pass()
                : Verdict.fail(seen + "; expected noexec, nosuid and nodev", tmpfs.origin());
    }

    /// Those of exec, suid and dev that are on. Off is the default, and the last word counts.
    private static String faults(String options) {
        boolean exec = false;
        boolean suid = false;
        boolean dev = false;
        for (var option : options.split(",", -1)) {
            switch (option.strip()) {
                case "exec", "noexec" -> exec = option.strip().equals("exec");
                case "suid", "nosuid" -> suid = option.strip().equals("suid");
                case "dev", "nodev" -> dev = option.strip().equals("dev");
                default -> {}
            }
        }
        var faults = (exec ? ", exec" : "") + (suid ? ", suid" : "") + (dev ? ", dev" : "");
        return faults.isEmpty() ? "" : faults.substring(2);
    }
}
