package io.hullwright.check.environment;

import io.hullwright.check.Credentials;
import io.hullwright.facts.ValueTrait;
import io.hullwright.facts.Variable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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
        return Credentials.standIn(variable) && !variable.has(ValueTrait.CONNECTION_CREDENTIAL);
    }
}
