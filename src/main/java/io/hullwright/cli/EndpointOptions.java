package io.hullwright.cli;

import io.hullwright.core.EngineChoice;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Which engine to look at, and how closely. Shared by every command that looks at one.
final class EndpointOptions {

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            description = "engine to look at: unix://, npipe://, tcp:// or ssh://")
    private @Nullable String host;

    @Option(names = "--context", paramLabel = "NAME", description = "Docker context to look at")
    private @Nullable String context;

    @Option(
            names = "--snapshot",
            paramLabel = "FILE",
            description = "look at a saved snapshot instead of an engine")
    private @Nullable Path snapshot;

    @Option(names = "--sample", description = "look at the sample that comes with the program")
    private boolean sample;

    @Option(
            names = "--changes",
            description = "also ask for the changed files of running containers (slower)")
    private boolean changes;

    @Option(
            names = "--ask-registry",
            description = "let the engine ask registries for newer images; tells them the names")
    private boolean askRegistry;

    @Option(
            names = "--trusted-registry",
            paramLabel = "NAME",
            split = ",",
            description = "registry that images may come from; may be repeated")
    private List<String> trustedRegistries = List.of();

    EngineChoice choice() {
        return new EngineChoice(
                host,
                context,
                snapshot,
                sample,
                changes,
                askRegistry,
                Set.copyOf(trustedRegistries));
    }
}
