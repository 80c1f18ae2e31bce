package io.hullwright.secret;

import io.hullwright.facts.reading.NamedSecret;
import java.time.Duration;
import java.time.Instant;

/// What a secret has to be, by the name of its variable.
public final class SecretPolicy {

    /// How long a secret may be in use.
    public static final Duration ROTATION = Duration.ofDays(90);

    private SecretPolicy() {}

    /// A password of 32 letters and digits, which needs no quoting in a URL; for anything else 64
    /// hexadecimal characters.
    public static SecretOrder orderFor(String name, Instant now) {
        var kind =
                NamedSecret.of(name) == NamedSecret.PASSWORD ? SecretKind.PASSWORD : SecretKind.HEX;
        return SecretOrder.of(kind, 0, now);
    }
}
