package io.hullwright.secret;

/// A secret that was just made.
///
/// @param bits the entropy of what was drawn, not what a strength meter would guess
/// @param description what it is, in a few words, such as `64 hexadecimal characters`
public record NewSecret(SecretKind kind, Secret value, double bits, String description)
        implements AutoCloseable {

    /// Fewer are within reach of an attacker who can try offline.
    public static final int ENOUGH_BITS = 128;

    public boolean isWeak() {
        return bits < ENOUGH_BITS;
    }

    @Override
    public void close() {
        value.close();
    }
}
