package io.hullwright.repair;

import io.hullwright.check.CheckDescription;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a person has to know before a fix that the program may notice.
final class Questions {

    private static final Map<String, String> BY_CHECK =
            Map.ofEntries(
                    Map.entry("PRV-004", "which capabilities does it need? Try it without any"),
                    Map.entry("STO-006", "where does it write? `docker diff NAME` lists it"),
                    Map.entry("LIM-001", "how much memory does it need? Look with `docker stats`"),
                    Map.entry("LIM-003", "how many processors does it need? `docker stats`"),
                    Map.entry("LIM-005", "how many processes and threads does it start?"),
                    Map.entry("LIM-006", "may the engine itself open so many? See `ulimit -Hn`"),
                    Map.entry("LIM-007", "how many processes and threads does it start?"),
                    Map.entry("HLT-004", "must it come back after a reboot? on-failure does not"),
                    Map.entry("HLT-005", "does it end by itself, as a job does?"),
                    Map.entry("EXP-001", "does another machine reach this port?"),
                    Map.entry("EXP-002", "does another machine reach this port?"),
                    Map.entry("EXP-003", "does another machine reach this port?"),
                    Map.entry("EXP-012", "does it read from its terminal?"),
                    Map.entry(
                            "STO-001", "what does it do with the engine? Give it a proxy instead"));

    private Questions() {}

    /// @param running the service's container; null when none was seen
    static String of(CheckDescription check, @Nullable Live running) {
        var places = running == null || !check.id().equals("STO-006") ? "" : running.places();
        if (!places.isEmpty()) {
            return "where else does it write? Seen so far: " + places;
        }
        return BY_CHECK.getOrDefault(check.id(), check.remedy());
    }
}
