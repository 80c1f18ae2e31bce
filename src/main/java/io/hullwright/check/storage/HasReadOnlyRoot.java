package io.hullwright.check.storage;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Fix;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Workload;

@CheckInfo(
        id = "STO-006",
        title = "The root file system is read-only",
        severity = Severity.MEDIUM,
        checklist = "runtime-security/2",
        references = {
            "cis-docker-1.6.0/5.13",
            "compose-lint/CL-0007",
            "owasp-docker-top-10/D09",
            "nist-csf-2.0/PR.PS-01"
        },
        why =
                """
                An intruder who can write replaces the program, leaves tools behind and comes back after \
                a restart. What cannot be written cannot be changed.\
                """,
        remedy =
                """
                Set `read_only: true` and give a tmpfs or a volume for each folder the program writes to; \
                `docker diff` lists them.\
                """)
final class HasReadOnlyRoot implements StorageCheck {

    @Override
    public Verdict inspect(Workload workload) {
        if (workload.engine().windows().is(true)) {
            return Verdict.notApplicable("Windows containers cannot have a read-only root");
        }
        var readOnly = workload.storage().readOnlyRoot();
        return readOnly.value()
                ? Verdict.pass()
                : Verdict.fail(
                        "read_only is off, expected on",
                        readOnly.origin(),
                        new Fix.SetValue("read_only", "true"));
    }
}
