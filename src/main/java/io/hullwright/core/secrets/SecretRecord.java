package io.hullwright.core.secrets;

import io.hullwright.secret.SecretKind;
import java.time.Duration;
import java.time.Instant;

/// What is remembered of a secret: all but the secret.
///
/// @param name of its variable; empty where none was said
/// @param where the file it was written to
/// @param print keyed hash, which shows whether another value is the same
public record SecretRecord(
        String name,
        SecretKind kind,
        int bits,
        Instant createdAt,
        Instant dueAt,
        String where,
        String print) {

    public long ageDays(Instant now) {
        return Math.max(0, Duration.between(createdAt, now).toDays());
    }

    public boolean isDue(Instant now) {
        return !now.isBefore(dueAt);
    }

    boolean isAbout(SecretRecord other) {
        return name.equals(other.name) && where.equals(other.where);
    }
}
