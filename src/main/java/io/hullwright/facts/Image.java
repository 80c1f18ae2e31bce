package io.hullwright.facts;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// An image that the engine holds.
///
/// @param tags references it is known by; empty for a dangling one
/// @param digests repository digests, as `nginx@sha256:…`; empty for a local build
/// @param created when it was built; unknown when the builder wrote no date
/// @param sizeBytes as the engine reports it
/// @param user default user, empty means root
/// @param probe its health check
/// @param variables its environment, without values
/// @param labels its labels, without values
/// @param openLabels values of the labels that are public by definition
///     (`org.opencontainers.image.*`)
/// @param exposed declared ports, as `80/tcp`
/// @param volumes declared volume paths
/// @param command what can be said of entry point and command together
/// @param runtimes versions that it declares, for example `python` to `3.9.18`
/// @param steps its build history, oldest first
/// @param usedBy names of the containers made from it, sorted
/// @param signature how its signature was verified by the engine (API 1.53 and newer); empty
///     list: none
/// @param setuidFiles files with the setuid or setgid bit; unknown unless a deep look was asked for
/// @param seenAt the moment it was seen, to judge its age against
public record Image(
        Subject subject,
        List<String> tags,
        List<String> digests,
        Fact<Instant> created,
        long sizeBytes,
        UserSpec user,
        Health.Probe probe,
        List<Variable> variables,
        List<Variable> labels,
        Map<String, String> openLabels,
        Set<String> exposed,
        Set<String> volumes,
        Set<ValueTrait> command,
        Map<String, String> runtimes,
        Fact<List<BuildStep>> steps,
        List<String> usedBy,
        Fact<List<String>> signature,
        Fact<List<String>> setuidFiles,
        Instant seenAt)
        implements Observed {

    public Image {
        tags = List.copyOf(tags);
        digests = List.copyOf(digests);
        variables = List.copyOf(variables);
        labels = List.copyOf(labels);
        openLabels = Map.copyOf(openLabels);
        runtimes = Map.copyOf(runtimes);
        usedBy = List.copyOf(usedBy);
    }
}
