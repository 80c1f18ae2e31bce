package io.hullwright.check.privileges;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Fix;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Capabilities;
import io.hullwright.facts.Workload;
import java.util.List;

@CheckInfo(
        id = "PRV-004",
        title = "All Linux capabilities are dropped",
        severity = Severity.HIGH,
        checklist = "runtime-security/6",
        references = {"cis-docker-1.6.0/5.4", "kics/ce76b7d0", "compose-lint/CL-0006"},
        why =
                """
                Docker's default set lets a process forge packets (NET_RAW) and ignore file permissions \
                (DAC_OVERRIDE). An intruder starts with whatever the container keeps.\
                """,
        remedy = "Drop ALL, then add back by name what the program is seen to need.")
final class DropsAllCapabilities implements PrivilegesCheck {

    @Override
    public Verdict inspect(Workload workload) {
        if (workload.engine().windows().is(true)) {
            return Verdict.notApplicable("Windows containers have no Linux capabilities");
        }
        var privileges = workload.privileges();
        if (privileges.privileged().value()) {
            return Verdict.fail(
                    "privileged is on, which grants every capability whatever cap_drop says",
                    privileges.privileged().origin());
        }
        var added = privileges.capAdd();
        if (added.value().contains(Capabilities.ALL)) {
            return Verdict.fail(
                    "cap_add has ALL, which grants every capability whatever cap_drop's ALL says",
                    added.origin(),
                    new Fix.RemoveFromList("cap_add", List.of(Capabilities.ALL)));
        }
        var dropped = privileges.capDrop();
        if (dropped.value().contains(Capabilities.ALL)
                || dropped.value().containsAll(Capabilities.DOCKER_DEFAULT)) {
            return Verdict.pass();
        }
        return Verdict.fail(
                "cap_drop is " + Capabilities.sorted(dropped.value()) + ", expected ALL in it",
                dropped.origin(),
                new Fix.AddToList("cap_drop", List.of(Capabilities.ALL)));
    }
}
