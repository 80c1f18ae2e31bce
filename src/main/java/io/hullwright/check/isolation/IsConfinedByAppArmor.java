package io.hullwright.check.isolation;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Fix;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Fact;
import io.hullwright.facts.Origin;
import io.hullwright.facts.Workload;
import java.util.List;

@CheckInfo(
        id = "ISO-009",
        title = "An AppArmor profile confines the container",
        severity = Severity.HIGH,
        checklist = "runtime-security/5",
        references = {
            "cis-docker-1.6.0/5.2",
            "kics/610e266e",
            "compose-lint/CL-0009",
            "owasp-docker-top-10/D04"
        },
        why =
                "The profile stops mounts and writes to /proc and /sys that file permissions and"
                        + " capabilities let through; it holds even for root.",
        remedy =
                "Delete `apparmor=unconfined`; docker-default then applies by itself and need not be"
                        + " named.")
final class IsConfinedByAppArmor implements IsolationCheck {

    @Override
    public Verdict inspect(Workload workload) {
        return switch (workload.engine().securityModules()) {
            case Fact.Unknown(var why) ->
                    isAskedAway(workload) ? judge(workload) : Verdict.unknown(why);
            case Fact.Known(var modules) when modules.contains("apparmor") -> judge(workload);
            case Fact.Known(_) -> Verdict.notApplicable("the engine does not use AppArmor");
        };
    }

    /// A file that says so takes the profile away on every engine that has one.
    private static boolean isAskedAway(Workload workload) {
        var profile = workload.isolation().appArmor();
        return profile.origin() instanceof Origin.File && profile.value().equals("unconfined");
    }

    private static Verdict judge(Workload workload) {
        var privileged = workload.privileges().privileged();
        if (privileged.value()) {
            return Verdict.fail(
                    "privileged is on, which takes the AppArmor profile away", privileged.origin());
        }
        var profile = workload.isolation().appArmor();
        if (profile.value().equals("unconfined")) {
            return Verdict.fail(
                    "AppArmor is unconfined, expected a profile",
                    profile.origin(),
                    new Fix.RemoveFromList(
                            "security_opt", List.of("apparmor=unconfined", "apparmor:unconfined")));
        }
        if (!profile.value().isEmpty()) {
            return Verdict.pass();
        }
        return workload.activity().isRunning()
                ? Verdict.fail("no AppArmor profile is in force", profile.origin())
                : Verdict.notApplicable("it does not run, and a start applies the default profile");
    }
}
