package io.hullwright.collect.compose;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Interpolates every value of a tree; keys stay as they are.
final class Interpolated {

    /// Code of the problem that a variable is not set and has no default.
    static final String UNSET = "undefined-variable";

    private final Function<String, @Nullable String> lookup;
    private final List<ComposeProblem> problems;

    Interpolated(Function<String, @Nullable String> lookup, List<ComposeProblem> problems) {
        this.lookup = lookup;
        this.problems = problems;
    }

    Node.Mapping of(Node.Mapping mapping) {
        var entries = new LinkedHashMap<String, Node.Entry>();
        mapping.entries()
                .forEach(
                        (key, entry) ->
                                entries.put(key, new Node.Entry(entry.key(), node(entry.value()))));
        return new Node.Mapping(entries, mapping.place());
    }

    private Node node(Node node) {
        return switch (node) {
            case Node.Mapping mapping -> of(mapping);
            case Node.Marked(var mark, var value) -> new Node.Marked(mark, node(value));
            case Node.Sequence sequence -> {
                var items = new ArrayList<Node>(sequence.items().size());
                sequence.items().forEach(item -> items.add(node(item)));
                yield new Node.Sequence(items, sequence.place());
            }
            case Node.Scalar scalar -> scalar(scalar);
        };
    }

    private Node scalar(Node.Scalar scalar) {
        if (scalar.text().indexOf('$') < 0) {
            return scalar;
        }
        try {
            var text = new Interpolation(lookup, name -> tell(name, scalar)).apply(scalar.text());
            return new Node.Scalar(text, Node.Scalar.Type.STRING, scalar.place());
        } catch (Interpolation.Refused e) {
            problems.add(
                    new ComposeProblem(
                            "interpolation", true, String.valueOf(e.getMessage()), scalar.place()));
            return scalar;
        }
    }

    private void tell(String name, Node.Scalar scalar) {
        problems.add(
                new ComposeProblem(
                        UNSET,
                        false,
                        "the variable " + name + " is not set, so nothing stands in its place",
                        scalar.place()));
    }
}
