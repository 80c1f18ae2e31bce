package io.hullwright.check.privileges;

import io.hullwright.check.Verdict;
import io.hullwright.facts.Activity.Exec;
import io.hullwright.facts.Fact;
import io.hullwright.facts.Origin;
import io.hullwright.facts.Workload;
import java.util.TreeSet;
import java.util.function.Predicate;

/// Judges the sessions that the engine still knows; earlier ones are only in its events.
final class ExecSessions {

    private static final Origin ORIGIN = new Origin.Inspect("ExecIDs");

    private ExecSessions() {}

    /// @param doing what a bad session does, for example `is privileged`
    static Verdict judge(Workload workload, Predicate<Exec> bad, String doing) {
        var moot = RunTime.moot(workload);
        if (moot != null) {
            return moot;
        }
        return switch (workload.activity().execs()) {
            case Fact.Unknown(var why) -> Verdict.unknown(why);
            case Fact.Known(var execs) -> {
                var seen = new TreeSet<String>();
                for (var exec : execs) {
                    if (bad.test(exec)) {
                        seen.add(words(exec));
                    }
                }
                yield seen.isEmpty()
                        ? Verdict.pass()
                        : Verdict.fail(
                                "exec session "
                                        + String.join(", ", seen)
                                        + " "
                                        + doing
                                        + RootMapping.words(workload),
                                ORIGIN);
            }
        };
    }

    private static String words(Exec exec) {
        var id = exec.id();
        return (id.length() > 12 ? id.substring(0, 12) : id)
                + (exec.running() ? " (running)" : " (ended)");
    }
}
