package io.hullwright.collect.compose;

import io.hullwright.facts.Origin;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/// Finds what Compose does not take in a file as it is written, before it is merged with others.
final class ShapeCheck {

    private final List<ComposeProblem> problems;
    private final Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    ShapeCheck(List<ComposeProblem> problems) {
        this.problems = problems;
    }

    /// Looks at each part of a tree once, however often it is read.
    ///
    /// @param key the name that it stands at
    void look(Node node, Shape shape, String key, Origin.File place) {
        if (seen.add(node)) {
            check(node, shape, key, place);
        }
    }

    private void check(Node node, Shape shape, String key, Origin.File place) {
        if (shape.isAnything()) {
            return;
        }
        switch (node) {
            case Node.Scalar scalar -> scalar(scalar, shape, key, place);
            case Node.Sequence sequence -> sequence(sequence, shape, key, place);
            case Node.Mapping mapping -> mapping(mapping, shape, key, place);
            case Node.Marked(var mark, var value) -> {
                if (mark == Node.Marked.Mark.OVERRIDE) {
                    check(value, shape, key, place);
                }
            }
        }
    }

    private void scalar(Node.Scalar scalar, Shape shape, String key, Origin.File place) {
        if (!shape.scalars().contains(scalar.type())) {
            wrongType(key, place);
        } else if (!shape.reading().takes(scalar)) {
            problem("wrong-value", key + " has a value that Compose cannot read", place);
        }
    }

    private void sequence(Node.Sequence sequence, Shape shape, String key, Origin.File place) {
        var item = shape.items();
        if (item == null) {
            wrongType(key, place);
            return;
        }
        var texts = new HashSet<String>();
        for (var one : sequence.items()) {
            if (shape.unique() && one instanceof Node.Scalar && !texts.add(Nodes.text(one))) {
                problem("twice", key + " names the same thing twice", one.place());
            }
            check(one, item, key, one.place());
        }
    }

    private void mapping(Node.Mapping mapping, Shape shape, String key, Origin.File place) {
        if (!shape.isMapping()) {
            wrongType(key, place);
            return;
        }
        mapping.entries()
                .forEach(
                        (name, entry) -> {
                            var named = shape.keys().get(name);
                            var value = named == null ? shape.others() : named;
                            if (value != null) {
                                check(entry.value(), value, name, entry.key());
                            } else if (!name.startsWith("x-")) {
                                problem("unknown-key", unknown(name), entry.key());
                            }
                        });
    }

    private static String unknown(String name) {
        return "the key " + name + " is none that Compose knows here";
    }

    private void wrongType(String key, Origin.File place) {
        problem("wrong-type", key + " is of a shape that Compose does not take", place);
    }

    private void problem(String code, String words, Origin.File place) {
        problems.add(new ComposeProblem(code, true, words, place));
    }
}
