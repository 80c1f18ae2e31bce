package io.hullwright.collect.docker;

import java.time.Duration;
import java.util.Set;

/// What a person wants to be looked at beyond the usual, and how long it may take.
///
/// @param changes ask for the changed files of each running container: 13 to 60 ms each
/// @param askRegistry let the engine ask registries for the newest digest of each tag in use
/// @param trustedRegistries registries the person trusts; empty when none were named
/// @param ping deadline of the first answer
/// @param request deadline of every other one
public record CollectOptions(
        boolean changes,
        boolean askRegistry,
        Set<String> trustedRegistries,
        Duration ping,
        Duration request) {

    public static final Duration PING_DEADLINE = Duration.ofSeconds(5);
    public static final Duration REQUEST_DEADLINE = Duration.ofSeconds(15);

    public static CollectOptions usual() {
        return new CollectOptions(false, false, Set.of(), PING_DEADLINE, REQUEST_DEADLINE);
    }
}
