package io.hullwright.collect.compose;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Lays one value in long form over another, by the Compose specification's rules for merging.
final class Merge {

    /// Replaced as a whole.
    private static final Set<String> REPLACED = Set.of("command", "entrypoint", "test");

    private Merge() {}

    static Node.Mapping mappings(Node.Mapping below, Node.Mapping above) {
        var entries = new LinkedHashMap<>(below.entries());
        above.entries()
                .forEach(
                        (key, entry) -> {
                            var merged = merged(key, entries.get(key), entry);
                            if (merged == null) {
                                entries.remove(key);
                            } else {
                                entries.put(key, merged);
                            }
                        });
        return new Node.Mapping(entries, above.place());
    }

    /// Null where the key goes away.
    private static Node.@Nullable Entry merged(
            String key, Node.@Nullable Entry below, Node.Entry above) {
        if (above.value() instanceof Node.Marked(var mark, var value)) {
            return mark == Node.Marked.Mark.RESET
                    ? null
                    : new Node.Entry(above.key(), withoutMarks(value));
        }
        var value = above.value();
        if (below == null || REPLACED.contains(key)) {
            return new Node.Entry(above.key(), withoutMarks(value));
        }
        if (value instanceof Node.Scalar scalar && scalar.isNull()) {
            return below;
        }
        if (key.equals("logging") && driverDiffers(below.value(), value)) {
            return new Node.Entry(above.key(), withoutMarks(value));
        }
        return new Node.Entry(above.key(), values(key, below.value(), value));
    }

    /// Options of one log driver mean nothing to another.
    private static boolean driverDiffers(Node below, Node above) {
        var one = Nodes.text(below, "driver");
        var other = Nodes.text(above, "driver");
        return !one.isEmpty() && !other.isEmpty() && !one.equals(other);
    }

    private static Node values(String key, Node below, Node above) {
        if (below instanceof Node.Mapping one && above instanceof Node.Mapping other) {
            return mappings(one, other);
        }
        if (below instanceof Node.Sequence one && above instanceof Node.Sequence other) {
            var items = new ArrayList<>(one.items());
            other.items().forEach(item -> items.add(withoutMarks(item)));
            return new Node.Sequence(unique(key, items), other.place());
        }
        return withoutMarks(above);
    }

    /// The later of two entries that Compose takes for the same one, at the place of the earlier.
    static List<Node> unique(String key, List<Node> items) {
        var byIdentity = new LinkedHashMap<String, Node>();
        for (var item : items) {
            var identity = identity(key, item);
            byIdentity.put(identity.isEmpty() ? "\0" + byIdentity.size() : identity, item);
        }
        return List.copyOf(byIdentity.values());
    }

    private static String identity(String key, Node item) {
        return switch (key) {
            case "ports" ->
                    item instanceof Node.Mapping
                            ? String.join(
                                    "|",
                                    Nodes.text(item, "host_ip"),
                                    Nodes.text(item, "target"),
                                    Nodes.text(item, "published"),
                                    Nodes.text(item, "protocol"))
                            : "";
            case "volumes", "devices" -> Nodes.text(item, "target");
            case "secrets", "configs" -> {
                var target = Nodes.text(item, "target");
                yield target.isEmpty() ? Nodes.text(item, "source") : target;
            }
            case "cap_add",
                    "cap_drop",
                    "dns",
                    "dns_search",
                    "dns_opt",
                    "expose",
                    "links",
                    "profiles",
                    "tmpfs",
                    "tags" ->
                    Nodes.text(item);
            case "env_file" -> Nodes.text(item, "path");
            default -> "";
        };
    }

    /// The same without marks: where there is nothing below, `!override` changes nothing and
    /// `!reset` leaves nothing.
    static Node withoutMarks(Node node) {
        return switch (node) {
            case Node.Scalar scalar -> scalar;
            case Node.Marked(_, var value) -> withoutMarks(value);
            case Node.Sequence sequence ->
                    new Node.Sequence(
                            sequence.items().stream()
                                    .filter(item -> !isReset(item))
                                    .map(Merge::withoutMarks)
                                    .toList(),
                            sequence.place());
            case Node.Mapping mapping -> {
                Map<String, Node.Entry> entries = new LinkedHashMap<>();
                mapping.entries()
                        .forEach(
                                (key, entry) -> {
                                    if (!isReset(entry.value())) {
                                        entries.put(
                                                key,
                                                new Node.Entry(
                                                        entry.key(), withoutMarks(entry.value())));
                                    }
                                });
                yield new Node.Mapping(entries, mapping.place());
            }
        };
    }

    private static boolean isReset(Node node) {
        return node instanceof Node.Marked(var mark, _) && mark == Node.Marked.Mark.RESET;
    }
}
