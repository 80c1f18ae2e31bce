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
        id = "ISO-010",
        title = "An SELinux label confines the container",
        severity = Severity.HIGH,
        checklist = "runtime-security/5",
        references = {
            "cis-docker-1.6.0/5.3",
            "kics/610e266e",
            "compose-lint/CL-0009",
            "owasp-docker-top-10/D04"
        },
        why =
                "The label keeps the program from files of the host and of other containers even"
                        + " when it is root and a path leads to them.",
        remedy = "Delete `label=disable`; mark shared folders with `:z` or `:Z` instead.")
final class IsConfinedBySelinux implements IsolationCheck {

    @Override
    public Verdict inspect(Workload workload) {
        return switch (workload.engine().securityModules()) {
            case Fact.Unknown(var why) ->
                    isAskedAway(workload) ? judge(workload) : Verdict.unknown(why);
            case Fact.Known(var modules) when modules.contains("selinux") -> judge(workload);
            case Fact.Known(_) -> Verdict.notApplicable("the engine does not use SELinux");
        };
    }

    /// A file that says so takes the label away on every engine that has one.
    private static boolean isAskedAway(Workload workload) {
        var label = workload.isolation().selinux();
        return label.origin() instanceof Origin.File && label.value().equals("disabled");
    }

    private static Verdict judge(Workload workload) {
        var privileged = workload.privileges().privileged();
        if (privileged.value()) {
            return Verdict.fail(
                    "privileged is on, which takes the SELinux label away", privileged.origin());
        }
        var label = workload.isolation().selinux();
        var text = label.value();
        if (text.equals("disabled")) {
            return Verdict.fail(
                    "SELinux is disabled for it, expected a label",
                    label.origin(),
                    new Fix.RemoveFromList(
                            "security_opt", List.of("label=disable", "label:disable")));
        }
        if (text.contains(":spc_t:") || text.contains(":unconfined_t:")) {
            return Verdict.fail(
                    "the label is " + text + ", which confines nothing", label.origin());
        }
        if (!text.isEmpty()) {
            return Verdict.pass();
        }
        return workload.activity().isRunning()
                ? Verdict.fail("no SELinux label is in force", label.origin())
                : Verdict.notApplicable("it does not run, and a start gives it a label");
    }
}
