package io.hullwright.check.environment;

import io.hullwright.facts.ValueTrait;
import io.hullwright.facts.Variable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/// Picks variables and words them for evidence.
final class Variables {

    private Variables() {}

    /// Those that match, sorted by name.
    static List<Variable> matching(List<Variable> all, Predicate<Variable> wanted) {
        List<Variable> found = List.of();
        for (var variable : all) {
            if (wanted.test(variable)) {
                if (found.isEmpty()) {
                    found = new ArrayList<>();
                }
                found.add(variable);
            }
        }
        if (found.size() > 1) {
            found.sort(Comparator.comparing(Variable::name));
        }
        return found;
    }

    static String names(List<Variable> variables) {
        var names = new StringBuilder();
        for (var variable : variables) {
            names.append(names.isEmpty() ? "" : ", ").append(variable.name());
        }
        return names.toString();
    }

    /// True for a credential that stands there itself: no path to a file that holds it, nothing
    /// empty, no connection string (which is asked about apart).
    static boolean isPlainCredential(Variable variable) {
        if (variable.has(ValueTrait.EMPTY) || variable.has(ValueTrait.CONNECTION_CREDENTIAL)) {
            return false;
        }
        return variable.has(ValueTrait.TOKEN_FORMAT)
                || variable.has(ValueTrait.CREDENTIAL) && !variable.has(ValueTrait.FILE_REFERENCE);
    }

    /// True if a text with these traits holds a credential.
    static boolean holdCredential(Set<ValueTrait> traits) {
        return traits.contains(ValueTrait.CREDENTIAL)
                || traits.contains(ValueTrait.TOKEN_FORMAT)
                || traits.contains(ValueTrait.CONNECTION_CREDENTIAL)
                || traits.contains(ValueTrait.DEFAULT_PASSWORD);
    }
}
