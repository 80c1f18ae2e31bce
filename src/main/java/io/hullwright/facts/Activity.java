package io.hullwright.facts;

import java.util.List;
import java.util.Locale;

/// What a workload does at the moment.
///
/// @param processes everything that runs inside; unknown when nothing could list it
/// @param execs sessions opened with `docker exec` that the engine still knows
/// @param changes files added, changed or removed in the root file system since it was made
public record Activity(
        State state,
        Fact<List<RunningProcess>> processes,
        Fact<List<Exec>> execs,
        Fact<List<FileChange>> changes) {

    public enum State {
        /// Read from a file; nothing runs.
        DECLARED,
        CREATED,
        RUNNING,
        PAUSED,
        RESTARTING,
        REMOVING,
        EXITED,
        DEAD,
        /// A word that we do not know yet.
        OTHER;

        /// Never throws: an unknown word is `OTHER`.
        public static State of(String word) {
            for (var state : values()) {
                if (state.name().equals(word.toUpperCase(Locale.ROOT))) {
                    return state;
                }
            }
            return OTHER;
        }

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// @param uid effective user id as the host sees it
    /// @param name the program's short name, at most 15 bytes; arguments are never read
    public record RunningProcess(long pid, long uid, String name) {}

    /// @param user as given, empty for the container's own
    public record Exec(String id, String user, boolean privileged, boolean running) {}

    public record FileChange(Kind kind, String path) {

        public enum Kind {
            CHANGED,
            ADDED,
            REMOVED
        }
    }

    public boolean isRunning() {
        return state == State.RUNNING || state == State.PAUSED || state == State.RESTARTING;
    }
}
