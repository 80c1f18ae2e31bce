package io.hullwright.cli;

import io.hullwright.repair.Hardening;
import io.hullwright.work.Problem;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Option;

/// What a person decided about a hardening. Shared by every kind of it.
final class HardeningWish {

    @Option(
            names = "--only",
            paramLabel = "CHECK",
            split = ",",
            description = "make the fixes of these checks, also those that are asked first")
    private List<String> only = List.of();

    /// @param services by their names in the file; none for all
    Hardening.Choice of(Collection<String> services) throws Problem {
        return new Hardening.Choice(Set.copyOf(services), HardeningSteps.checks(only));
    }
}
