package io.hullwright.repair;

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
    /// @param gainsNone true if the file says no-new-privileges, or will
    static String reason(String check, @Nullable Live running, boolean gainsNone) {
        if (check.equals("STO-006") && running != null && running.writesNothing()) {
            return "its container has written nothing outside of its mounts since it was made";
        }
        if (check.equals("PRV-004") && running != null && running.isPowerless() && gainsNone) {
            return "no process of its container holds a capability, and with no-new-privileges"
                    + " none can gain one";
        }
        return ALWAYS.getOrDefault(check, "");
    }
}
