package io.hullwright.cli;

import io.hullwright.core.EngineChoice;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Which engine's images are scanned.
final class ScanEngineOptions {

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            description = "engine to look at: unix://, npipe:// or tcp://")
    private @Nullable String host;

    @Option(names = "--context", paramLabel = "NAME", description = "Docker context to look at")
    private @Nullable String context;

    EngineChoice choice() {
        return new EngineChoice(host, context, null, false, false, false, Set.of());
    }
}
