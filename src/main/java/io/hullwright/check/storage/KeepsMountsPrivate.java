package io.hullwright.check.storage;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Mount;
import io.hullwright.facts.Workload;

@CheckInfo(
        id = "STO-005",
        title = "Mounts do not spread between host and container",
        severity = Severity.MEDIUM,
        checklist = "access-control/4",
        references = {
            "cis-docker-1.6.0/5.20",
            "kics/baa452f0",
            "compose-lint/CL-0017",
            "owasp-docker-top-10/D04"
        },
        why =
                """
                With shared propagation what the container mounts appears on the host, over the host's own \
                files if it likes. With slave propagation what the host mounts later, a backup disk say, \
                appears in the container.\
                """,
        remedy = "Leave the propagation out; the default is rprivate.")
final class KeepsMountsPrivate implements StorageCheck {

    @Override
    public Verdict inspect(Workload workload) {
        return Mounts.judge(workload, KeepsMountsPrivate::fault, "private or rprivate");
    }

    private static String fault(Mount mount) {
        return switch (mount.propagation()) {
            case "shared", "rshared", "slave", "rslave" -> "has propagation " + mount.propagation();
            default -> "";
        };
    }
}
