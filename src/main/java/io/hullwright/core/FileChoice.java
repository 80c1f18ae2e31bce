package io.hullwright.core;

import java.nio.file.Path;
import java.util.List;

/// Which files to look at.
///
/// @param files compose files and Dockerfiles, each by itself
/// @param project compose files of one project, the later ones laid over the earlier
/// @param withoutEngine true to ask no engine, also where there is one
/// @param anywhere true to follow files that lie outside of a project's folder
/// @param environmentFiles instead of each project's `.env`, the later ones winning
/// @param profiles whose services take part; empty for all
public record FileChoice(
        List<Path> files,
        List<Path> project,
        boolean withoutEngine,
        boolean anywhere,
        List<Path> environmentFiles,
        List<String> profiles) {

    public FileChoice {
        files = List.copyOf(files);
        project = List.copyOf(project);
        environmentFiles = List.copyOf(environmentFiles);
        profiles = List.copyOf(profiles);
    }

    public static FileChoice none() {
        return new FileChoice(List.of(), List.of(), false, false, List.of(), List.of());
    }

    /// A Dockerfile, or compose files laid over one another, and no engine.
    static FileChoice alone(List<Path> project) {
        var isDockerfile = FileKind.of(project.getFirst()) == FileKind.DOCKERFILE;
        return new FileChoice(
                isDockerfile ? project : List.of(),
                isDockerfile ? List.of() : project,
                true,
                false,
                List.of(),
                List.of());
    }

    public boolean isNone() {
        return files.isEmpty() && project.isEmpty();
    }
}
