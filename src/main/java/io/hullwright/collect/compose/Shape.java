package io.hullwright.collect.compose;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// What Compose takes at one place of a file.
///
/// @param scalars types of the plain values that may stand here
/// @param reading what they must be besides
/// @param items of a list; null where no list may stand
/// @param unique true when no two items may be the same
/// @param keys of a mapping, by name
/// @param others of a mapping's other keys; null where there are none but `x-…`
/// @param isMapping whether a mapping may stand here
record Shape(
        Set<Node.Scalar.Type> scalars,
        Reading reading,
        @Nullable Shape items,
        boolean unique,
        Map<String, Shape> keys,
        @Nullable Shape others,
        boolean isMapping) {

    /// What a plain value has to be besides its type.
    interface Reading {
        boolean takes(Node.Scalar scalar);

        /// Asks texts only; a number that is written as one is read otherwise.
        static Reading ofText(Predicate<String> form) {
            return scalar -> scalar.type() != Node.Scalar.Type.STRING || form.test(scalar.text());
        }
    }

    /// Takes everything.
    static final Shape ANYTHING =
            new Shape(Set.of(), Reading.ofText(_ -> true), null, true, Map.of(), null, false);

    /// Only that one wants unique items and takes none.
    boolean isAnything() {
        return unique && items == null;
    }

    static Shape of(Node.Scalar.Type... scalars) {
        var set = EnumSet.noneOf(Node.Scalar.Type.class);
        for (var scalar : scalars) {
            set.add(scalar);
        }
        return new Shape(set, _ -> true, null, false, Map.of(), null, false);
    }

    Shape reading(Predicate<String> text) {
        return read(Reading.ofText(text));
    }

    Shape read(Reading wanted) {
        return new Shape(scalars, wanted, items, unique, keys, others, isMapping);
    }

    Shape and(Node.Scalar.Type scalar) {
        var set = EnumSet.copyOf(scalars);
        set.add(scalar);
        return new Shape(set, reading, items, unique, keys, others, isMapping);
    }

    Shape orList(Shape item) {
        return new Shape(scalars, reading, item, unique, keys, others, isMapping);
    }

    /// A list none of whose items stands twice.
    Shape orSet(Shape item) {
        return new Shape(scalars, reading, item, true, keys, others, isMapping);
    }

    /// A mapping of any names to values of one shape.
    Shape orMap(Shape value) {
        return new Shape(scalars, reading, items, unique, Map.of(), value, true);
    }

    /// A mapping with these keys of one shape; call it again for those of another.
    Shape with(Shape value, String... names) {
        var all = new HashMap<>(keys);
        for (var name : names) {
            all.put(name, value);
        }
        return new Shape(scalars, reading, items, unique, all, others, true);
    }
}
