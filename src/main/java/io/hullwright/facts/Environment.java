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
/// @param prints keyed hashes to compare a container with its file, by `variable NAME`,
///     `label NAME`, `command`, `entrypoint` and `health`; with `image ` before it what the image
///     has, and `image` alone where the image was seen. An empty one stands for a value that
///     nobody knows. Only for what Compose started
public record Environment(
        List<Variable> variables,
        List<Variable> labels,
        Map<String, String> openLabels,
        Setting<Set<ValueTrait>> command,
        Set<String> secretFiles,
        Map<String, String> prints) {

    public Environment {
        variables = List.copyOf(variables);
        labels = List.copyOf(labels);
        openLabels = Map.copyOf(openLabels);
        secretFiles = Set.copyOf(secretFiles);
        prints = Map.copyOf(prints);
    }
}
