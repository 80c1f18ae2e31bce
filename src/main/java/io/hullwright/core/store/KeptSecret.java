package io.hullwright.core.store;

import java.time.Instant;

/// What the store says of a secret without showing it.
public record KeptSecret(String name, Instant keptAt) {}
