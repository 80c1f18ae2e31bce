package io.hullwright.collect.compose;

import java.util.List;
import java.util.Set;

/// Which services take part: those without a profile, and those with one that is active.
///
/// @param all true to take every service
/// @param active names; `*` stands for all
record Profiles(boolean all, Set<String> active) {

    Profiles {
        active = Set.copyOf(active);
    }

    static Profiles every() {
        return new Profiles(true, Set.of());
    }

    /// @param names empty for what `COMPOSE_PROFILES` says
    static Profiles of(List<String> names) {
        return new Profiles(false, Set.copyOf(names));
    }

    /// @param variable the names in `COMPOSE_PROFILES`, which count where none were chosen
    Profiles orFrom(String variable) {
        return all || !active.isEmpty() ? this : of(List.of(variable.split(",")));
    }

    boolean take(Node.Mapping service) {
        var profiles = service.entries().get("profiles");
        if (all || profiles == null || active.contains("*")) {
            return true;
        }
        var names = Nodes.texts(profiles.value());
        return names.isEmpty() || names.stream().anyMatch(active::contains);
    }
}
