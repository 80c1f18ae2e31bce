package io.hullwright.facts;

import java.util.List;
import java.util.Set;

/// An environment variable, label or build argument: its name and what can be said of its value,
/// never the value.
///
/// @param traits what can be said of the value
/// @param fingerprint keyed hash of a credential's value, to see reuse; empty when the value is
///     no credential.
///     The key lives for one run only
/// @param sharedWith labels of the other workloads that have the same credential value, sorted
/// @param origin who set it: the container's or service's own definition, or the image
public record Variable(
        String name,
        Set<ValueTrait> traits,
        String fingerprint,
        List<String> sharedWith,
        Origin origin) {

    public Variable {
        traits = Set.copyOf(traits);
        sharedWith = List.copyOf(sharedWith);
    }

    public boolean has(ValueTrait trait) {
        return traits.contains(trait);
    }

    /// True if the value itself is a credential, by name or by shape.
    public boolean isCredential() {
        return has(ValueTrait.CREDENTIAL)
                || has(ValueTrait.TOKEN_FORMAT)
                || has(ValueTrait.CONNECTION_CREDENTIAL);
    }

    public Variable sharedWith(List<String> others) {
        return new Variable(name, traits, fingerprint, others, origin);
    }
}
