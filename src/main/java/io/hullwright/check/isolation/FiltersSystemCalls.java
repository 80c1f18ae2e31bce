package io.hullwright.check.isolation;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Fix;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Origin;
import io.hullwright.facts.Setting;
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
        if (workload.engine().windows().is(true)) {
            return Verdict.notApplicable("Windows containers have no such filter");
        }
        var privileged = workload.privileges().privileged();
        if (privileged.value()) {
            return Verdict.fail(
                    "privileged is on, which switches seccomp off whatever security_opt says",
                    privileged.origin());
        }
        var profile = workload.isolation().seccomp();
        if (profile.value().equals("unconfined")) {
            return Verdict.fail(
                    "seccomp is unconfined, expected a profile",
                    profile.origin(),
                    new Fix.RemoveFromList(
                            "security_opt", List.of("seccomp=unconfined", "seccomp:unconfined")));
        }
        return judge(profile);
    }

    /// A profile that the workload names is its owner's choice; one that the engine gives to all
    /// may allow anything.
    private static Verdict judge(Setting<String> profile) {
        if (profile.origin().isUnset()) {
            return Verdict.unknown(
                    "the engine chooses the profile and was not seen: audit the engine");
        }
        return profile.origin() instanceof Origin.Engine && !profile.value().equals("default")
                ? Verdict.unknown(
                        "the engine gives every container a profile of its own, "
                                + profile.value()
                                + "; compare that file with Docker's default profile")
                : Verdict.pass();
    }
}
