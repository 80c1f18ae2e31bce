package io.hullwright.check.storage;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Mount;
import io.hullwright.facts.Workload;

@CheckInfo(
        id = "STO-011",
        title = "Its volumes have names",
        severity = Severity.LOW,
        checklist = "before-deployment/6",
        references = "nist-csf-2.0/PR.DS-11",
        why =
                """
                A volume without a name is left behind or deleted when the container is made anew, and no \
                backup job knows it. Data that matters gets lost that way.\
                """,
        remedy = "Mount a named volume at the same path; a tmpfs if the data may go.")
final class NamesItsVolumes implements StorageCheck {

    @Override
    public Verdict inspect(Workload workload) {
        return Mounts.judge(workload, NamesItsVolumes::fault, "a named volume");
    }

    private static String fault(Mount mount) {
        return mount.isVolume() && mount.anonymous() ? "is a volume without a name" : "";
    }
}
