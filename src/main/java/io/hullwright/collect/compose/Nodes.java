package io.hullwright.collect.compose;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads nodes as the types that Compose means. Never throws: what is of another shape comes back
/// empty, and was reported when the file was read.
final class Nodes {

    private Nodes() {}

    static String text(Node node) {
        return node instanceof Node.Scalar scalar && !scalar.isNull() ? scalar.text() : "";
    }

    /// Compose files are often written for YAML 1.1, where `yes` and `on` are true as well.
    static boolean flag(Node node) {
        return switch (text(node)) {
            case "true", "True", "TRUE", "yes", "Yes", "YES", "on", "On", "ON", "y", "Y" -> true;
            default -> false;
        };
    }

    /// A single text counts as a list of one.
    static List<String> texts(Node node) {
        var texts = new ArrayList<String>();
        for (var item : items(node)) {
            texts.add(text(item));
        }
        return List.copyOf(texts);
    }

    static List<Node> items(Node node) {
        return switch (node) {
            case Node.Sequence sequence -> sequence.items();
            case Node.Scalar scalar -> scalar.isNull() ? List.of() : List.of(scalar);
            case Node.Mapping _ -> List.of();
            case Node.Marked marked -> items(marked.value());
        };
    }

    /// `name: value` or a list of `name=value`.
    static Map<String, String> map(Node node) {
        var map = new LinkedHashMap<String, String>();
        if (node instanceof Node.Mapping mapping) {
            mapping.entries().forEach((name, entry) -> map.put(name, text(entry.value())));
        } else {
            for (var line : texts(node)) {
                var equals = line.indexOf('=');
                map.put(
                        equals < 0 ? line : line.substring(0, equals),
                        equals < 0 ? "" : line.substring(equals + 1));
            }
        }
        return map;
    }

    /// 0 for what is no whole number.
    static long number(Node node) {
        try {
            return Long.parseLong(text(node).strip());
        } catch (NumberFormatException _) {
            return 0;
        }
    }

    /// The text at a key of a mapping; empty where there is none.
    static String text(Node node, String key) {
        return node instanceof Node.Mapping mapping && mapping.entries().containsKey(key)
                ? text(mapping.entries().get(key).value())
                : "";
    }

    /// The names of a mapping, or a list's texts.
    static List<String> names(Node node) {
        return node instanceof Node.Mapping mapping
                ? List.copyOf(mapping.entries().keySet())
                : texts(node);
    }
}
