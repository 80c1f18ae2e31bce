package io.hullwright.collect.dockerfile;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The variables in force at one point of the file. Values live here while the file is read and no
/// longer; credentials never do.
final class Scope {

    private static final int LONGEST_VALUE = 4_096;
    private static final int DEEPEST = 64;

    private final @Nullable Scope parent;
    private final Map<String, Value> values = new HashMap<>();

    /// @param text null when only the build knows the value
    record Value(@Nullable String text) {

        /// Never the text: it is nobody's business.
        @Override
        public String toString() {
            return "Value";
        }
    }

    /// @param parent of the stage it builds on, whose ENV it inherits
    Scope(@Nullable Scope parent) {
        this.parent = parent;
    }

    /// @param value null when it is not known, or a credential
    void set(String name, @Nullable String value) {
        var kept = value != null && value.length() <= LONGEST_VALUE ? value : null;
        values.put(name, new Value(kept));
    }

    /// Null when nothing in the file sets it.
    @Nullable Value find(String name) {
        var scope = this;
        for (var depth = 0; depth < DEEPEST && scope != null; depth++) {
            var value = scope.values.get(name);
            if (value != null) {
                return value;
            }
            scope = scope.parent;
        }
        return scope == null ? null : new Value(null);
    }
}
