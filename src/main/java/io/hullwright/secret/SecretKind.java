package io.hullwright.secret;

import java.util.Locale;

/// What can be made.
public enum SecretKind {
    /// Random hexadecimal digits: 64 of them unless said otherwise.
    HEX;

    /// As people write it.
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
