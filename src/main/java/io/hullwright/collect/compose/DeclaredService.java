package io.hullwright.collect.compose;

import io.hullwright.facts.Origin;
import io.hullwright.facts.Setting;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A service of a merged compose project: its settings by path, each with the place that decides
/// it.
///
/// @param key where the service's name stands: the place of a setting that it does not have
record DeclaredService(String name, Origin.File key, Node.Mapping body) {

    /// The entry at this path; null where there is none, or where it is null.
    Node.@Nullable Entry entry(String... path) {
        Node.Entry entry = null;
        Node node = body;
        for (var part : path) {
            if (!(node instanceof Node.Mapping mapping)) {
                return null;
            }
            entry = mapping.entries().get(part);
            if (entry == null || isNull(entry.value())) {
                return null;
            }
            node = entry.value();
        }
        return entry;
    }

    boolean has(String... path) {
        return entry(path) != null;
    }

    /// @param documented what is in force when nobody says anything
    <T> Setting<T> setting(Function<Node, T> read, T byDefault, String documented, String... path) {
        var entry = entry(path);
        return entry == null
                ? absent(byDefault, documented)
                : new Setting<>(read.apply(entry.value()), entry.key());
    }

    <T> Setting<T> absent(T byDefault, String documented) {
        return new Setting<>(byDefault, new Origin.Absent(key, documented));
    }

    /// True if this is the place of the service's name or of anything in it.
    boolean holds(Origin.File place) {
        return key.equals(place) || holds(body, place);
    }

    private static boolean holds(Node node, Origin.File place) {
        return node.place().equals(place)
                || switch (node) {
                    case Node.Scalar _ -> false;
                    case Node.Marked(_, var value) -> holds(value, place);
                    case Node.Sequence(var items, _) ->
                            items.stream().anyMatch(item -> holds(item, place));
                    case Node.Mapping(var entries, _) ->
                            entries.values().stream()
                                    .anyMatch(
                                            entry ->
                                                    entry.key().equals(place)
                                                            || holds(entry.value(), place));
                };
    }

    private static boolean isNull(Node node) {
        return node instanceof Node.Scalar scalar && scalar.isNull();
    }
}
