package io.hullwright.check.image;

import io.hullwright.check.Credentials;
import io.hullwright.facts.Image;
import io.hullwright.facts.Origin;
import io.hullwright.facts.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/// Where in an image something stands, for evidence and origin.
final class Places {

    private Places() {}

    /// A place in the image's configuration, under the name people know it by.
    static Origin in(Image image, String path) {
        return new Origin.Image(image.subject().name(), path);
    }

    /// Names of those that hold a credential, sorted.
    static List<String> withCredential(List<Variable> variables) {
        List<String> names = List.of();
        for (var variable : variables) {
            if (Credentials.standIn(variable)) {
                if (names.isEmpty()) {
                    names = new ArrayList<>();
                }
                names.add(variable.name());
            }
        }
        return names.size() > 1 ? List.copyOf(new TreeSet<>(names)) : names;
    }
}
