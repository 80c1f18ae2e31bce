package io.hullwright.check.isolation;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Fix;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Workload;
import java.util.List;

@CheckInfo(
        id = "ISO-011",
        title = "The kernel's own paths are masked",
        severity = Severity.HIGH,
        checklist = "access-control/4",
        references = "owasp-docker-top-10/D04",
        why =
                "Unmasked, /proc and /sys show the kernel's memory map, keys and timers, and let"
                        + " root write kernel settings of the host.",
        remedy = "Delete `systempaths=unconfined` from security_opt.")
final class MasksSystemPaths implements IsolationCheck {

    @Override
    public Verdict inspect(Workload workload) {
        if (workload.engine().windows().is(true)) {
            return Verdict.notApplicable("Windows containers have no /proc and /sys");
        }
        var privileged = workload.privileges().privileged();
        if (privileged.value()) {
            return Verdict.fail(
                    "privileged is on, which leaves /proc and /sys open", privileged.origin());
        }
        var masked = workload.isolation().systemPathsMasked();
        return masked.value()
                ? Verdict.pass()
                : Verdict.fail(
                        "/proc and /sys are left open, expected masked",
                        masked.origin(),
                        new Fix.RemoveFromList(
                                "security_opt",
                                List.of("systempaths=unconfined", "systempaths:unconfined")));
    }
}
