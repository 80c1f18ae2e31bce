package io.hullwright.secret;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/// A secret that was just made.
///
/// @param bits the entropy of what was drawn, or the strength of a key pair; never what a strength
///     meter would guess. Empty for a password that somebody else chose
/// @param description what it is, in a few words, such as `64 hexadecimal characters`
/// @param half what goes elsewhere; null for most kinds
public record NewSecret(
        SecretKind kind, Secret value, OptionalDouble bits, String description, @Nullable Half half)
        implements AutoCloseable {

    /// The public key, the certificate, or what a server keeps of a password.
    ///
    /// @param open true if anybody may read it
    public record Half(String name, Secret text, boolean open) {}

    public int enoughBits() {
        return kind.enoughBits();
    }

    public boolean isWeak() {
        return bits.isPresent() && bits.getAsDouble() < enoughBits();
    }

    /// The value as a file or standard output has it: where both halves are asked for in one
    /// place, the other one follows.
    public Secret whole() {
        if (half == null) {
            return value;
        }
        char[] first = value.characters();
        char[] second = half.text().characters();
        boolean ended = first.length > 0 && first[first.length - 1] == '\n';
        int gap = ended ? 0 : 1;
        char[] both = Arrays.copyOf(first, first.length + gap + second.length);
        if (!ended) {
            both[first.length] = '\n';
        }
        System.arraycopy(second, 0, both, first.length + gap, second.length);
        Arrays.fill(first, '\0');
        Arrays.fill(second, '\0');
        return Secret.of(both);
    }

    @Override
    public void close() {
        value.close();
        if (half != null) {
            half.text().close();
        }
    }
}
