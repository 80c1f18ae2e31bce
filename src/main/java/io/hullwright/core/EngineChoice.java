package io.hullwright.core;

import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What to look at, and how closely.
///
/// @param host address of an engine, null for Docker's own rules
/// @param context name of a Docker context, null for Docker's own rules
/// @param snapshot a snapshot's file, null to ask an engine
/// @param sample true for the sample that comes with the program
/// @param changes also ask for the changed files of running containers
/// @param askRegistry also let the engine ask registries for newer images
/// @param trustedRegistries registries the person trusts; empty when none were named
public record EngineChoice(
        @Nullable String host,
        @Nullable String context,
        @Nullable Path snapshot,
        boolean sample,
        boolean changes,
        boolean askRegistry,
        Set<String> trustedRegistries) {

    public static EngineChoice usual() {
        return new EngineChoice(null, null, null, false, false, false, Set.of());
    }

    public static EngineChoice ofSample() {
        return new EngineChoice(null, null, null, true, false, false, Set.of());
    }

    /// The same, and the changed files of running containers too.
    public EngineChoice withChanges() {
        return new EngineChoice(
                host, context, snapshot, sample, true, askRegistry, trustedRegistries);
    }

    /// True if nothing names what to look at, so that Docker's own rules decide.
    public boolean isUsual() {
        return host == null && context == null && snapshot == null && !sample;
    }
}
