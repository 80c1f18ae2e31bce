package io.hullwright.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finds where two meanings differ.
final class YamlDifference {

    private YamlDifference() {}

    /// The first place that differs, as `services.web.ports`; null when none does.
    static @Nullable String first(List<YamlValue> expected, List<YamlValue> actual) {
        if (expected.size() != actual.size()) {
            return "the number of documents";
        }
        for (var i = 0; i < expected.size(); i++) {
            var place = first(new ArrayList<>(), expected.get(i), actual.get(i));
            if (place != null) {
                return place;
            }
        }
        return null;
    }

    private static @Nullable String first(
            List<String> path, @Nullable YamlValue expected, @Nullable YamlValue actual) {
        if (!(expected instanceof YamlValue.Mapping(var wished, var tag))
                || !(actual instanceof YamlValue.Mapping(var found, var other))
                || !tag.equals(other)) {
            return expected != null && expected.equals(actual) ? null : String.join(".", path);
        }
        var keys = new LinkedHashSet<>(wished.keySet());
        keys.addAll(found.keySet());
        for (var key : keys) {
            path.add(key);
            var place = first(path, wished.get(key), found.get(key));
            if (place != null) {
                return place;
            }
            path.removeLast();
        }
        return null;
    }
}
