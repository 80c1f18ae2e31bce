package io.hullwright.facts.reading;

import io.hullwright.facts.ValueTrait;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What was found so far about one value. Holds the secret until its fingerprint is taken and is
/// then thrown away; nothing outside this package sees one.
final class Reading {

    private final EnumSet<ValueTrait> traits = EnumSet.noneOf(ValueTrait.class);
    private @Nullable String secret;

    void add(ValueTrait trait) {
        traits.add(trait);
    }

    void remove(ValueTrait trait) {
        traits.remove(trait);
    }

    void addAll(Reading other) {
        traits.addAll(other.traits);
        if (secret == null) {
            secret = other.secret;
        }
    }

    boolean has(ValueTrait trait) {
        return traits.contains(trait);
    }

    /// A credential of this kind; the first one found gives the fingerprint.
    void addSecret(ValueTrait kind, String value) {
        traits.add(kind);
        if (secret == null) {
            secret = value.strip();
        }
    }

    /// The marks of a weak password, if it is one.
    void judgePassword(String value, List<String> ownWords) {
        if (Passwords.isShort(value)) {
            traits.add(ValueTrait.SHORT_PASSWORD);
        }
        judgeDefault(value, ownWords);
    }

    void judgeDefault(String value, List<String> ownWords) {
        if (Passwords.isWellKnown(value, ownWords)) {
            traits.add(ValueTrait.DEFAULT_PASSWORD);
        }
    }

    boolean foundSecret() {
        return secret != null;
    }

    @Nullable String secret() {
        return secret;
    }

    Set<ValueTrait> traits() {
        return traits.isEmpty() ? Set.of() : Set.copyOf(traits);
    }

    /// Says nothing of the value.
    @Override
    public String toString() {
        return "Reading" + traits;
    }
}
