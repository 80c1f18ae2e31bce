package io.hullwright.cli;

import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Option;

/// How compose files are read, as Docker Compose takes it. Shared by the commands that read them.
final class ProjectOptions {

    @Option(
            names = "--env-file",
            paramLabel = "FILE",
            description = "variables for compose files, instead of .env; may be repeated")
    private List<Path> environmentFiles = List.of();

    @Option(
            names = "--profile",
            paramLabel = "NAME",
            description =
                    "judge only services without a profile and those of this one; may be"
                            + " repeated (default: every service)")
    private List<String> profiles = List.of();

    List<Path> environmentFiles() {
        return environmentFiles;
    }

    List<String> profiles() {
        return profiles;
    }
}
