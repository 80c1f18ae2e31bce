package io.hullwright.check.privileges;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Fix;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Workload;

@CheckInfo(
        id = "PRV-001",
        title = "The container is not privileged",
        severity = Severity.CRITICAL,
        checklist = "access-control/4",
        references = {
            "cis-docker-1.6.0/5.5",
            "kics/ae5b6871",
            "compose-lint/CL-0002",
            "owasp-docker-top-10/D04"
        },
        why =
                """
                A privileged container holds every capability, sees every device of the host and has no \
                seccomp or AppArmor filter. Whoever takes over the program owns the machine.\
                """,
        remedy =
                "Take privileged out, run it, and add back by name the capability or device the"
                        + " program is seen to need.")
final class IsNotPrivileged implements PrivilegesCheck {

    @Override
    public Verdict inspect(Workload workload) {
        var privileged = workload.privileges().privileged();
        return privileged.value()
                ? Verdict.fail(
                        "privileged is on, expected off",
                        privileged.origin(),
                        new Fix.SetValue("privileged", "false"))
                : Verdict.pass();
    }
}
