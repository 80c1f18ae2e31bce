package io.hullwright.secret;

import java.util.Locale;

/// What can be made.
public enum SecretKind {
    /// Hexadecimal digits: 64 of them unless said otherwise.
    HEX,
    /// Bytes in the alphabet of URLs, without padding.
    BASE64URL,
    /// Letters and digits, with at least one of each sort; with symbols where asked for.
    PASSWORD,
    /// Words of a list, for a person to type.
    PASSPHRASE,
    /// A random one (version 4).
    UUID,
    /// A key for HMAC: 32 bytes as base64url.
    JWT_HS256,
    JWT_RS256,
    JWT_ES256,
    JWT_ED25519,
    /// A key and a certificate that it signed itself.
    TLS,
    /// A password, and the line that lets it in (bcrypt).
    HTPASSWD,
    /// A password, and what PostgreSQL keeps of it (SCRAM-SHA-256).
    POSTGRES_SCRAM;

    private static final int KEY_BITS = 128;
    private static final int UUID_BITS = 122;

    /// Six words: what a slow hash makes enough against guessing.
    private static final int TYPED_BITS = 77;

    /// With fewer, an attacker who can try without being stopped may succeed.
    int enoughBits() {
        return switch (this) {
            case PASSPHRASE -> TYPED_BITS;
            case UUID -> UUID_BITS;
            default -> KEY_BITS;
        };
    }

    /// True for what is asked for by number of characters, or of words.
    public boolean hasLength() {
        return switch (this) {
            case HEX, BASE64URL, PASSWORD, PASSPHRASE, HTPASSWD, POSTGRES_SCRAM -> true;
            default -> false;
        };
    }

    /// As people write it.
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
