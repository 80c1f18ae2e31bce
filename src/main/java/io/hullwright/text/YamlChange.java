package io.hullwright.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// A wish for a YAML text. Keys of a path may hold dots.
public sealed interface YamlChange {

    List<String> path();

    /// What the document means once the wish is fulfilled. The text is edited without looking at
    /// this, then read again and held against it.
    YamlValue applyTo(YamlValue document);

    /// The key has this single value. Text that reads the same is enough where `value` is no
    /// string.
    record SetScalar(List<String> path, YamlValue.Scalar value) implements YamlChange {

        public SetScalar {
            path = checked(path);
        }

        boolean isFulfilledBy(@Nullable YamlValue present) {
            return present instanceof YamlValue.Scalar scalar
                    && scalar.text().equals(value.text())
                    && (scalar.type() == value.type()
                            || (value.type() != YamlValue.Type.STRING && !scalar.isNull()));
        }

        @Override
        public YamlValue applyTo(YamlValue document) {
            var present = document.at(path);
            return isFulfilledBy(present)
                    ? document
                    : document.with(
                            path, new YamlValue.Scalar(value.text(), value.type(), tagOf(present)));
        }
    }

    /// The list has these values at its end, unless it has them already.
    record AddToList(List<String> path, List<YamlValue.Scalar> values) implements YamlChange {

        public AddToList {
            path = checked(path);
            values = List.copyOf(values);
        }

        List<YamlValue.Scalar> missing(@Nullable YamlValue present) {
            var items = YamlValue.items(present);
            var missing = new ArrayList<YamlValue.Scalar>();
            for (var value : values) {
                if (items.stream().noneMatch(item -> item.says(value.text()))) {
                    missing.add(value);
                }
            }
            return missing;
        }

        @Override
        public YamlValue applyTo(YamlValue document) {
            var present = document.at(path);
            var missing = missing(present);
            if (missing.isEmpty()) {
                return document;
            }
            return appended(document, path, missing);
        }
    }

    /// The list has no such item. Without its last item the key goes, too.
    record RemoveFromList(List<String> path, Predicate<YamlValue> unwanted) implements YamlChange {

        public RemoveFromList {
            path = checked(path);
        }

        @Override
        public YamlValue applyTo(YamlValue document) {
            var left = taken(document, path, unwanted);
            return YamlValue.items(left.at(path)).isEmpty() && !left.equals(document)
                    ? document.without(path)
                    : left;
        }
    }

    /// The list has a mapping at its end that says this, unless one of its items says it already.
    record AddItem(List<String> path, YamlValue.Mapping item) implements YamlChange {

        public AddItem {
            path = checked(path);
        }

        boolean isFulfilledBy(@Nullable YamlValue present) {
            return YamlValue.items(present).contains(item);
        }

        @Override
        public YamlValue applyTo(YamlValue document) {
            var present = document.at(path);
            if (isFulfilledBy(present)) {
                return document;
            }
            return appended(document, path, List.of(item));
        }
    }

    /// The list has no such item. Without its last item it stays, and is empty.
    record TakeFromList(List<String> path, Predicate<YamlValue> unwanted) implements YamlChange {

        public TakeFromList {
            path = checked(path);
        }

        @Override
        public YamlValue applyTo(YamlValue document) {
            return taken(document, path, unwanted);
        }
    }

    /// Every item of the list that says `old` says `value` instead.
    record ReplaceInList(List<String> path, String old, YamlValue.Scalar value)
            implements YamlChange {

        public ReplaceInList {
            path = checked(path);
        }

        @Override
        public YamlValue applyTo(YamlValue document) {
            var present = document.at(path);
            if (!(present instanceof YamlValue.Sequence(var items, var tag))) {
                return document;
            }
            var replaced =
                    items.stream().map(item -> item.says(old) ? (YamlValue) value : item).toList();
            return document.with(path, new YamlValue.Sequence(replaced, tag));
        }
    }

    /// The key is not there. A mapping that held nothing else goes, too.
    record RemoveKey(List<String> path) implements YamlChange {

        public RemoveKey {
            path = checked(path);
        }

        @Override
        public YamlValue applyTo(YamlValue document) {
            return document.without(path);
        }
    }

    private static List<String> checked(List<String> path) {
        if (path.isEmpty()) {
            throw new IllegalArgumentException("the path is empty");
        }
        return List.copyOf(path);
    }

    private static YamlValue appended(
            YamlValue document, List<String> path, List<? extends YamlValue> more) {
        var present = document.at(path);
        var items = new ArrayList<YamlValue>(YamlValue.items(present));
        items.addAll(more);
        return document.with(path, new YamlValue.Sequence(items, tagOf(present)));
    }

    private static YamlValue taken(
            YamlValue document, List<String> path, Predicate<YamlValue> unwanted) {
        var present = document.at(path);
        var items = YamlValue.items(present);
        var kept = items.stream().filter(unwanted.negate()).toList();
        return kept.size() == items.size()
                ? document
                : document.with(path, new YamlValue.Sequence(kept, tagOf(present)));
    }

    private static String tagOf(@Nullable YamlValue present) {
        return present == null ? "" : present.tag();
    }
}
