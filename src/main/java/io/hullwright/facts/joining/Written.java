package io.hullwright.facts.joining;

import io.hullwright.facts.Origin;
import io.hullwright.facts.Workload;
import java.util.Map;
import java.util.Set;

/// A service as its file says it, with what a comparison must take care of.
///
/// @param place where the service stands, for what it does not say
/// @param handed paths inside at which Compose mounts secrets and configs as files of their own
/// @param unsure places whose text was not known in full, each with the reason
public record Written(
        Workload workload, Origin.File place, Set<String> handed, Map<Origin.File, String> unsure) {

    public Written {
        handed = Set.copyOf(handed);
        unsure = Map.copyOf(unsure);
    }

    /// The place of what nobody wrote.
    Origin nothing() {
        return new Origin.Absent(place, "none");
    }

    /// Why the text on this line was not known; empty when it was.
    String doubt(Origin origin) {
        if (origin instanceof Origin.File(var path, var line, _)) {
            for (var place : unsure.entrySet()) {
                if (place.getKey().path().equals(path) && place.getKey().line() == line) {
                    return place.getValue();
                }
            }
        }
        return "";
    }
}
