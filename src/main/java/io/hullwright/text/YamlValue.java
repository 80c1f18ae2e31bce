package io.hullwright.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a YAML text means: aliases followed, merges made, quotes gone.
public sealed interface YamlValue {

    /// A tag as written, for example `!override`; empty when there is none.
    String tag();

    /// @param type what YAML's core schema makes of it
    record Scalar(String text, Type type, String tag) implements YamlValue {}

    record Sequence(List<YamlValue> items, String tag) implements YamlValue {
        public Sequence {
            items = List.copyOf(items);
        }
    }

    record Mapping(Map<String, YamlValue> entries, String tag) implements YamlValue {
        public Mapping {
            entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
        }
    }

    enum Type {
        STRING,
        INTEGER,
        FLOAT,
        BOOLEAN,
        NULL
    }

    static Scalar text(String text) {
        return new Scalar(text, Type.STRING, "");
    }

    /// A value written without quotes and taken for what it looks like: `true`, `200`.
    static Scalar plain(String text) {
        return new Scalar(text, YamlResolver.type(text), "");
    }

    default boolean isNull() {
        return this instanceof Scalar scalar && scalar.type == Type.NULL;
    }

    /// True for a scalar of this text, whatever its type.
    default boolean says(String text) {
        return this instanceof Scalar scalar && scalar.text.equals(text) && !isNull();
    }

    /// What stands at a path, null when nothing does.
    default @Nullable YamlValue at(List<String> path) {
        var value = this;
        for (var key : path) {
            if (!(value instanceof Mapping mapping)) {
                return null;
            }
            var next = mapping.entries.get(key);
            if (next == null) {
                return null;
            }
            value = next;
        }
        return value;
    }

    /// The same with `value` at `path`; what is missing or null on the way becomes a mapping.
    default YamlValue with(List<String> path, YamlValue value) {
        if (path.isEmpty()) {
            return value;
        }
        var entries = new LinkedHashMap<String, YamlValue>();
        if (this instanceof Mapping mapping) {
            entries.putAll(mapping.entries);
        }
        var inner = entries.getOrDefault(path.getFirst(), new Mapping(Map.of(), ""));
        entries.put(path.getFirst(), inner.with(path.subList(1, path.size()), value));
        return new Mapping(entries, tag());
    }

    /// The same without the key at `path`, and without the mappings that held nothing else.
    default YamlValue without(List<String> path) {
        if (!(this instanceof Mapping mapping)) {
            return this;
        }
        var entries = new LinkedHashMap<>(mapping.entries);
        var key = path.getFirst();
        var inner = entries.get(key);
        if (inner == null) {
            return this;
        }
        var rest = path.subList(1, path.size());
        var left = rest.isEmpty() ? new Mapping(Map.of(), "") : inner.without(rest);
        if (left instanceof Mapping empty && empty.entries.isEmpty()) {
            entries.remove(key);
        } else {
            entries.put(key, left);
        }
        return new Mapping(entries, tag());
    }

    /// The items of a list; a single value counts as one, nothing and null as none.
    static List<YamlValue> items(@Nullable YamlValue value) {
        if (value == null || value.isNull()) {
            return List.of();
        }
        return value instanceof Sequence(var items, _) ? items : new ArrayList<>(List.of(value));
    }
}
