package io.hullwright.check.isolation;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Fix;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Workload;
import java.util.List;

@CheckInfo(
        id = "ISO-008",
        title = "A seccomp profile filters system calls",
        severity = Severity.HIGH,
        checklist = "runtime-security/7",
        references = {
            "cis-docker-1.6.0/5.22",
            "kics/404fde2c",
            "compose-lint/CL-0009",
            "owasp-docker-top-10/D04"
        },
        why =
                "The default profile keeps programs from system calls that few need and many"
                        + " exploits of the kernel do; without it the whole kernel lies open.",
        remedy =
                "Delete `seccomp=unconfined`; if a call is missing, add it in a profile of its own.")
final class FiltersSystemCalls implements IsolationCheck {

    @Override
    public Verdict inspect(Workload workload) {
        var privileged = workload.privileges().privileged();
        if (privileged.value()) {
            return Verdict.fail(
                    "privileged is on, which switches seccomp off whatever security_opt says",
                    privileged.origin());
        }
        var profile = workload.isolation().seccomp();
        return profile.value().equals("unconfined")
                ? Verdict.fail(
                        "seccomp is unconfined, expected a profile",
                        profile.origin(),
                        new Fix.RemoveFromList(
                                "security_opt",
                                List.of("seccomp=unconfined", "seccomp:unconfined")))
                : Verdict.pass();
    }
}
