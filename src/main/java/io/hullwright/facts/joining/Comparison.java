package io.hullwright.facts.joining;

import io.hullwright.facts.Aspect;
import io.hullwright.facts.Difference;
import io.hullwright.facts.Workload;
import java.util.List;
import java.util.Map;

/// What differs between a container and the service that it was started from.
///
/// @param unseen the aspects that could not be compared, each with the reason; never a pass
public record Comparison(List<Difference> differences, Map<Aspect, String> unseen) {

    public Comparison {
        differences = List.copyOf(differences);
        unseen = Map.copyOf(unseen);
    }

    /// @param live the container
    public static Comparison of(Written written, Workload live) {
        var declared = written.workload();
        var findings = new Findings(written);
        Identities.compare(declared, live, findings);
        Powers.compare(declared.privileges(), live.privileges(), findings);
        Places.compare(written, live, findings);
        Bounds.compare(declared.limits(), live.limits(), findings);
        Words.compare(written, live, findings);
        Walls.compare(declared, live, findings);
        return findings.comparison();
    }

    /// True if nothing differs and everything was seen.
    public boolean isClean() {
        return differences.isEmpty() && unseen.isEmpty();
    }
}
