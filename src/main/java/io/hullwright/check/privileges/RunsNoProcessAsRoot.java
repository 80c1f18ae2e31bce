package io.hullwright.check.privileges;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Activity.RunningProcess;
import io.hullwright.facts.Fact;
import io.hullwright.facts.Origin;
import io.hullwright.facts.Workload;
import java.util.List;
import org.jspecify.annotations.Nullable;

@CheckInfo(
        id = "PRV-016",
        title = "No process became root after a start as another user",
        severity = Severity.HIGH,
        checklist = {"runtime-security/1", "monitoring-logging/5"},
        references = {"cis-docker-1.6.0/4.1", "owasp-docker-top-10/D01"},
        why =
                "The container says that it is not root and something in it is: a setuid program, a"
                        + " user name that means uid 0, or someone who broke in and climbed.",
        remedy =
                "Find the setuid program or the root session, end it, and set no-new-privileges so"
                        + " that it cannot happen again.")
final class RunsNoProcessAsRoot implements PrivilegesCheck {

    private static final Origin ORIGIN = new Origin.Inspect("Processes");

    @Override
    public Verdict inspect(Workload workload) {
        var moot = RunTime.moot(workload);
        if (moot != null) {
            return moot;
        }
        if (workload.privileges().user().seen() instanceof Fact.Unknown(var why)) {
            return Verdict.unknown(why);
        }
        var user = workload.privileges().user().value();
        if (user.isRoot()) {
            return Verdict.notApplicable("it starts as root, which PRV-002 judges");
        }
        if (RootMapping.isMapped(workload)) {
            return Verdict.notApplicable("the engine maps users: none inside is the host's root");
        }
        return switch (workload.activity().processes()) {
            case Fact.Unknown(var why) -> Verdict.unknown(why);
            case Fact.Known(var processes) -> judge(workload, processes);
        };
    }

    private static Verdict judge(Workload workload, List<RunningProcess> processes) {
        var count = 0;
        RunningProcess first = null;
        for (var process : processes) {
            if (process.uid() == 0) {
                count++;
                first = earlier(first, process);
            }
        }
        if (first != null) {
            return Verdict.fail(
                    count
                            + " of "
                            + processes.size()
                            + " processes run with uid 0, the first is "
                            + first.name()
                            + " (pid "
                            + first.pid()
                            + "), while user is "
                            + workload.privileges().user().value().text(),
                    ORIGIN);
        }
        return RootMapping.isUnseen(workload)
                ? Verdict.unknown(
                        "the engine did not say whether it maps users, so root inside may show"
                                + " another uid; ask `docker info` for its security options")
                : Verdict.pass();
    }

    private static RunningProcess earlier(@Nullable RunningProcess one, RunningProcess other) {
        return one == null || other.pid() < one.pid() ? other : one;
    }
}
