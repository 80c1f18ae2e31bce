package io.hullwright.facts.reading;

import io.hullwright.facts.ValueTrait;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What was found so far about one value. Holds the secret until its fingerprint is taken and is
/// then thrown away; nothing outside this package sees one.
final class Reading {

    private static final int ENOUGH = 16;

    private final EnumSet<ValueTrait> traits = EnumSet.noneOf(ValueTrait.class);
    private final Set<String> secrets = new LinkedHashSet<>(2);
    private final boolean settled;
    private int found;

    Reading() {
        this(false);
    }

    /// @param settled true when no variable in the value is going to be replaced any more
    Reading(boolean settled) {
        this.settled = settled;
    }

    boolean isSettled() {
        return settled;
    }

    void add(ValueTrait trait) {
        traits.add(trait);
    }

    void remove(ValueTrait trait) {
        traits.remove(trait);
    }

    void addAll(Reading other) {
        traits.addAll(other.traits);
        secrets.addAll(other.secrets);
    }

    boolean has(ValueTrait trait) {
        return traits.contains(trait);
    }

    /// A credential of this kind; the first one found gives the fingerprint. What an option or an
    /// assignment was found to hold is not called a connection string as well.
    void addSecret(ValueTrait kind, String value) {
        found++;
        boolean known = !secrets.add(value.strip());
        if (!known || kind != ValueTrait.CONNECTION_CREDENTIAL) {
            traits.add(kind);
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

    /// True when looking for more secrets would tell nothing new.
    boolean isFull() {
        return found >= ENOUGH;
    }

    boolean foundSecret() {
        return !secrets.isEmpty();
    }

    /// True if the text has one of the secrets in it.
    boolean isSecretIn(String text) {
        for (String secret : secrets) {
            if (!secret.isEmpty() && text.contains(secret)) {
                return true;
            }
        }
        return false;
    }

    @Nullable String secret() {
        return secrets.isEmpty() ? null : secrets.iterator().next();
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
