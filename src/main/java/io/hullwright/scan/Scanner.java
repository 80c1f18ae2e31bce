package io.hullwright.scan;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The program that looked.
///
/// @param sha256 of the program's file
/// @param databaseUpdatedAt when its vulnerability database was made; null where it needed none
///     or does not say
/// @param stale true when the database is older than wished, or its date is not known
public record Scanner(
        String name,
        String version,
        String sha256,
        @Nullable Instant databaseUpdatedAt,
        boolean stale) {}
