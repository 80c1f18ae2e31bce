package io.hullwright.facts;

import java.util.List;

/// A volume of the engine.
///
/// @param anonymous true when the engine made its name up
/// @param usedBy names of the containers that mount it, sorted
/// @param services Compose services (or container names) that mount it, sorted; two replicas of
///     one service count once
/// @param sizeBytes as `docker system df` says; unknown when it was not asked
/// @param project the Compose project it belongs to, empty when none
public record Volume(
        Subject subject,
        String driver,
        boolean anonymous,
        List<String> usedBy,
        List<String> services,
        Fact<Long> sizeBytes,
        String project)
        implements Observed {

    public Volume {
        usedBy = List.copyOf(usedBy);
        services = List.copyOf(services);
    }
}
