package io.hullwright.check.storage;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Mount;
import io.hullwright.facts.Workload;

@CheckInfo(
        id = "STO-002",
        title = "No host path that root depends on is writable",
        severity = Severity.CRITICAL,
        checklist = "access-control/4",
        references = {
            "cis-docker-1.6.0/5.6",
            "kics/1c1325ff",
            "compose-lint/CL-0013",
            "compose-lint/CL-0025",
            "owasp-docker-top-10/D04",
            "nist-csf-2.0/PR.AA-05"
        },
        why =
                """
                Whoever can write there adds a user, a scheduled job or a program that root of the host \
                runs next, and owns the machine without any weakness in the kernel.\
                """,
        remedy =
                """
                Mount only the folder the program needs, best a named volume; read-only where it only \
                reads.\
                """)
final class MountsNoRootEquivalentPath implements StorageCheck {

    @Override
    public Verdict inspect(Workload workload) {
        return Mounts.refuse(
                workload,
                MountsNoRootEquivalentPath::fault,
                "no writable mount of such a path, of one above it or of one inside");
    }

    private static String fault(Mount mount) {
        return mount.isBind() && !mount.readOnly() && HostPaths.isRootEquivalent(mount.source())
                ? "lets it become root of the host"
                : "";
    }
}
