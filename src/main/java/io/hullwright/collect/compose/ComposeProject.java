package io.hullwright.collect.compose;

import io.hullwright.facts.Origin;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/// Compose files read, interpolated and merged, as `docker compose config` would print them.
/// Holds values of variables in memory: nothing of it is to be written anywhere.
///
/// @param folder what relative paths are relative to
/// @param files every file that took part, in the order of reading
/// @param environmentFiles those of them that fill `${…}`
/// @param services in the order of the files
/// @param networks the top level's, merged
/// @param secrets as written
/// @param version where the obsolete key stands; empty where it does not
/// @param problems what Compose would refuse, and what a person should know
record ComposeProject(
        String name,
        Path folder,
        List<Path> files,
        List<Path> environmentFiles,
        Map<String, DeclaredService> services,
        Node.Mapping networks,
        Node.Mapping volumes,
        Node.Mapping secrets,
        Node.Mapping configs,
        List<Origin.File> version,
        List<ComposeProblem> problems) {

    ComposeProject {
        version = List.copyOf(version);
        files = List.copyOf(files);
        environmentFiles = List.copyOf(environmentFiles);
        services = new LinkedHashMap<>(services);
        problems = List.copyOf(new LinkedHashSet<>(problems));
    }

    Surroundings surroundings() {
        return surroundings(name);
    }

    /// @param project the name that it was started with, whatever the files say
    Surroundings surroundings(String project) {
        return new Surroundings(
                project,
                folder,
                TopLevel.named(volumes, project),
                TopLevel.named(networks, project));
    }

    boolean isBroken() {
        return services.isEmpty() && problems.stream().anyMatch(ComposeProblem::fatal);
    }
}
