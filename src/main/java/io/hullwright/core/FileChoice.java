package io.hullwright.core;

import java.nio.file.Path;
import java.util.List;

/// Which files to look at.
///
/// @param files compose files and Dockerfiles, each by itself
/// @param project compose files of one project, the later ones laid over the earlier
/// @param withoutEngine true to ask no engine, also where there is one
/// @param anywhere true to follow files that lie outside of a project's folder
public record FileChoice(
        List<Path> files, List<Path> project, boolean withoutEngine, boolean anywhere) {

    public FileChoice {
        files = List.copyOf(files);
        project = List.copyOf(project);
    }

    public static FileChoice none() {
        return new FileChoice(List.of(), List.of(), false, false);
    }

    public boolean isNone() {
        return files.isEmpty() && project.isEmpty();
    }
}
