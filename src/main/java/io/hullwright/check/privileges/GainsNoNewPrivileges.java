package io.hullwright.check.privileges;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Fix;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Workload;
import java.util.List;

@CheckInfo(
        id = "PRV-003",
        title = "Processes cannot gain new privileges",
        severity = Severity.MEDIUM,
        checklist = "access-control/4",
        references = {
            "cis-docker-1.6.0/5.26",
            "kics/27fcc7d6",
            "compose-lint/CL-0003",
            "owasp-docker-top-10/D04"
        },
        why =
                "Without it a setuid program in the image (su, mount, a forgotten helper) turns an"
                        + " ordinary user back into root.",
        remedy =
                "Add `no-new-privileges:true` to security_opt; a bare `no-new-privileges` will do.")
final class GainsNoNewPrivileges implements PrivilegesCheck {

    @Override
    public Verdict inspect(Workload workload) {
        if (workload.engine().windows().is(true)) {
            return Verdict.notApplicable("Windows containers have no such switch");
        }
        var setting = workload.privileges().noNewPrivileges();
        return setting.value()
                ? Verdict.pass()
                : Verdict.fail(
                        "no-new-privileges is off, expected on",
                        setting.origin(),
                        new Fix.AddToList("security_opt", List.of("no-new-privileges:true")));
    }
}
