package io.hullwright.check.privileges;

import io.hullwright.check.Verdict;
import io.hullwright.facts.Activity;
import io.hullwright.facts.Workload;
import org.jspecify.annotations.Nullable;

/// Questions that only arise while a workload runs.
final class RunTime {

    private RunTime() {}

    /// The verdict of a run-time question where nothing runs, null where something does.
    static @Nullable Verdict moot(Workload workload) {
        var activity = workload.activity();
        if (activity.isRunning()) {
            return null;
        }
        return Verdict.notApplicable(
                activity.state() == Activity.State.DECLARED
                        ? "it is read from a file and does not run"
                        : "it does not run");
    }
}
