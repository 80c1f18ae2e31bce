package io.hullwright.repair;

import io.hullwright.facts.Activity.FileChange;
import io.hullwright.facts.Fact;
import io.hullwright.facts.Workload;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What can be mended without knowing the program, or with what its running container shows.
final class Harmless {

    /// By check: why no program that does its own work notices.
    private static final Map<String, String> ALWAYS =
            Map.of(
                    "PRV-003", "only sudo and its like notice it",
                    "LIM-008", "a core dump is never needed to run",
                    "STO-009", "the log keeps its last 30 MB",
                    "STO-010", "the log keeps its last 30 MB");

    private Harmless() {}

    /// Empty when it cannot be known.
    ///
    /// @param running the service's container; null when none was seen
    static String reason(String check, @Nullable Workload running) {
        if (check.equals("STO-006") && running != null && writesNothing(running)) {
            return "its container has written nothing outside of its mounts since it was made";
        }
        return ALWAYS.getOrDefault(check, "");
    }

    private static boolean writesNothing(Workload running) {
        return running.activity().isRunning()
                && running.activity().changes() instanceof Fact.Known<List<FileChange>>(var changes)
                && changes.stream().allMatch(change -> isOfMount(change.path(), running));
    }

    /// The engine itself makes the folders that lead to a mount.
    private static boolean isOfMount(String path, Workload running) {
        var below = path.equals("/") ? path : path + "/";
        for (var mount : running.storage().mounts()) {
            if ((mount.target() + "/").startsWith(below)) {
                return true;
            }
        }
        return running.storage().tmpfs().value().keySet().stream()
                .anyMatch(target -> (target + "/").startsWith(below));
    }
}
