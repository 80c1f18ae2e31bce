package io.hullwright.facts;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A container that Compose started, beside the service that its files say today.
///
/// @param subject the container's
/// @param declared the service; empty when the files were read and do not have it any more, unknown
///     when they could not be read
/// @param differences at most one of each aspect, in the aspects' order
/// @param unseen the aspects that could not be compared, each with the reason; never a pass
public record Pairing(
        Subject subject,
        Fact<Optional<Workload>> declared,
        List<Difference> differences,
        Map<Aspect, String> unseen)
        implements Observed {

    public Pairing {
        differences = List.copyOf(differences);
        unseen = Map.copyOf(unseen);
    }

    /// What differs in an aspect.
    public Optional<Difference> difference(Aspect aspect) {
        return differences.stream().filter(found -> found.aspect() == aspect).findFirst();
    }
}
