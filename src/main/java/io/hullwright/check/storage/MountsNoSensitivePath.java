package io.hullwright.check.storage;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Mount;
import io.hullwright.facts.Workload;

@CheckInfo(
        id = "STO-003",
        title = "No sensitive host path is mounted, not even read-only",
        severity = Severity.HIGH,
        checklist = {"access-control/4", "file-permissions/4"},
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
                Password hashes, private keys, cloud credentials and other containers' data lie there. \
                Reading is enough to take them along.\
                """,
        remedy = "Mount the one file or folder the program needs, and give secrets as secrets.")
final class MountsNoSensitivePath implements StorageCheck {

    @Override
    public Verdict inspect(Workload workload) {
        return Mounts.refuse(
                workload,
                MountsNoSensitivePath::fault,
                "no mount of such a path or of one above it");
    }

    private static String fault(Mount mount) {
        return mount.isBind() && HostPaths.isSensitive(mount.source())
                ? "shows what only the host should see"
                : "";
    }
}
