package io.hullwright.facts;

import java.util.Set;

/// How a workload's health is watched and how it stands.
///
/// @param probe the health check in force; the image's when nothing overrides it
/// @param status `healthy`, `unhealthy`, `starting` or `none`; unknown for what does not run
/// @param restarts times the engine restarted it since it was made
/// @param oomKilled true when the kernel ended it for lack of memory
public record Health(Setting<Probe> probe, Fact<String> status, int restarts, boolean oomKilled) {

    /// @param kind whether there is one at all
    /// @param alwaysSucceeds true for a test that cannot fail: `exit 0`, `true`, `… || true`
    /// @param traits what can be said of its command
    public record Probe(Kind kind, boolean alwaysSucceeds, Set<ValueTrait> traits) {

        public enum Kind {
            ABSENT,
            /// Switched off by `NONE`.
            DISABLED,
            PRESENT
        }

        public static Probe absent() {
            return new Probe(Kind.ABSENT, false, Set.of());
        }
    }
}
