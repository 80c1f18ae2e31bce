package io.hullwright.collect.docker;

import io.hullwright.text.YamlValue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/// The keys of a service, in the order in which they are said. What is empty is not said.
final class ServiceKeys {

    private final Map<String, YamlValue> entries = new LinkedHashMap<>();

    void text(String key, String value) {
        if (!value.isEmpty()) {
            entries.put(key, literal(value));
        }
    }

    void number(String key, long value) {
        if (value != 0) {
            entries.put(key, number(value));
        }
    }

    void flag(String key, boolean value) {
        if (value) {
            entries.put(key, YamlValue.plain("true"));
        }
    }

    void texts(String key, Collection<String> values) {
        var items = new ArrayList<YamlValue>();
        values.forEach(value -> items.add(literal(value)));
        list(key, items);
    }

    void list(String key, Collection<? extends YamlValue> items) {
        if (!items.isEmpty()) {
            entries.put(key, new YamlValue.Sequence(new ArrayList<>(items), ""));
        }
    }

    void map(String key, Map<String, ? extends YamlValue> values) {
        if (!values.isEmpty()) {
            put(key, new YamlValue.Mapping(new LinkedHashMap<>(values), ""));
        }
    }

    void map(String key, ServiceKeys values) {
        map(key, values.entries);
    }

    /// Also when it is empty.
    void put(String key, YamlValue value) {
        entries.put(key, value);
    }

    boolean has(String key) {
        return entries.containsKey(key);
    }

    YamlValue.Mapping mapping() {
        return new YamlValue.Mapping(entries, "");
    }

    static YamlValue.Scalar number(long value) {
        return YamlValue.plain(Long.toString(value));
    }

    /// A single `$` would begin a variable of Compose.
    static YamlValue.Scalar literal(String value) {
        return YamlValue.text(value.replace("$", "$$"));
    }
}
