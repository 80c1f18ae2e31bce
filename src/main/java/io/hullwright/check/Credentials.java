package io.hullwright.check;

import io.hullwright.facts.ValueTrait;
import io.hullwright.facts.Variable;
import java.util.Set;

/// Tells by traits alone whether a credential stands in the open.
public final class Credentials {

    private Credentials() {}

    /// True for a variable or label whose value is a credential. A path to a file is none by its
    /// name alone, and neither is an empty value.
    public static boolean standIn(Variable variable) {
        if (variable.has(ValueTrait.EMPTY)) {
            return false;
        }
        if (variable.has(ValueTrait.FILE_REFERENCE)) {
            return variable.has(ValueTrait.TOKEN_FORMAT)
                    || variable.has(ValueTrait.CONNECTION_CREDENTIAL);
        }
        return standIn(variable.traits());
    }

    /// True for a command with these traits, which are those of all its words together: a path to a
    /// file beside a password excuses nothing.
    public static boolean standIn(Set<ValueTrait> traits) {
        return traits.contains(ValueTrait.CREDENTIAL)
                || traits.contains(ValueTrait.TOKEN_FORMAT)
                || traits.contains(ValueTrait.CONNECTION_CREDENTIAL)
                || traits.contains(ValueTrait.DEFAULT_PASSWORD);
    }
}
