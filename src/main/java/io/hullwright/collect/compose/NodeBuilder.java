package io.hullwright.collect.compose;

import io.hullwright.facts.Origin;
import java.util.LinkedHashMap;
import java.util.List;

/// Makes nodes that stand for what a short form says: all of them have the short form's place.
final class NodeBuilder {

    private final Origin.File place;
    private final LinkedHashMap<String, Node.Entry> entries = new LinkedHashMap<>();

    NodeBuilder(Origin.File place) {
        this.place = place;
    }

    /// An empty text adds nothing.
    NodeBuilder text(String key, String text) {
        if (!text.isEmpty()) {
            entries.put(key, new Node.Entry(place, string(text, place)));
        }
        return this;
    }

    NodeBuilder flag(String key, boolean on) {
        return node(key, new Node.Scalar(Boolean.toString(on), Node.Scalar.Type.BOOLEAN, place));
    }

    NodeBuilder node(String key, Node value) {
        entries.put(key, new Node.Entry(place, value));
        return this;
    }

    Node.Mapping mapping() {
        return new Node.Mapping(entries, place);
    }

    static Node.Scalar string(String text, Origin.File place) {
        return new Node.Scalar(text, Node.Scalar.Type.STRING, place);
    }

    static Node.Scalar nothing(Origin.File place) {
        return new Node.Scalar("", Node.Scalar.Type.NULL, place);
    }

    static Node.Sequence texts(List<String> texts, Origin.File place) {
        return new Node.Sequence(
                texts.stream().map(text -> (Node) string(text, place)).toList(), place);
    }
}
