package io.hullwright.facts;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// What a workload is told, without any value that could be secret.
///
/// @param variables environment variables, sorted by name
/// @param labels labels, sorted by name
/// @param openLabels values of the few labels that are public by definition: Compose's and
///     OCI's own
/// @param command what can be said of entry point and command line together
/// @param secretFiles targets of mounted Compose or Swarm secrets, for example
///     `/run/secrets/db_password`
public record Environment(
        List<Variable> variables,
        List<Variable> labels,
        Map<String, String> openLabels,
        Setting<Set<ValueTrait>> command,
        Set<String> secretFiles) {

    public Environment {
        variables = List.copyOf(variables);
        labels = List.copyOf(labels);
        openLabels = Map.copyOf(openLabels);
        secretFiles = Set.copyOf(secretFiles);
    }
}
