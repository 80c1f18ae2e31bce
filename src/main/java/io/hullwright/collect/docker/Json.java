package io.hullwright.collect.docker;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;

/// Reads an engine's answer without trusting it: what is absent, null or of another type is read as
/// empty.
final class Json {

    private Json() {}

    static JsonNode at(JsonNode node, String... path) {
        var found = node;
        for (var name : path) {
            found = found.path(name);
        }
        return found;
    }

    static String text(JsonNode node, String... path) {
        var found = at(node, path);
        return found.isTextual() ? found.textValue() : "";
    }

    static boolean flag(JsonNode node, String... path) {
        return at(node, path).asBoolean(false);
    }

    static long number(JsonNode node, String... path) {
        var found = at(node, path);
        return found.isNumber() ? found.longValue() : 0;
    }

    static int integer(JsonNode node, String... path) {
        return Math.clamp(number(node, path), Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    /// A limit: absent when null, zero or negative.
    static OptionalLong limit(JsonNode node, String... path) {
        var value = number(node, path);
        return value > 0 ? OptionalLong.of(value) : OptionalLong.empty();
    }

    /// The texts of a list; other elements are left out.
    static List<String> texts(JsonNode node, String... path) {
        var texts = new ArrayList<String>();
        for (var element : at(node, path)) {
            if (element.isTextual()) {
                texts.add(element.textValue());
            }
        }
        return texts;
    }

    /// An object whose values are texts, sorted by name.
    static Map<String, String> map(JsonNode node, String... path) {
        var map = new TreeMap<String, String>();
        for (var property : at(node, path).properties()) {
            map.put(
                    property.getKey(),
                    property.getValue().isTextual() ? property.getValue().textValue() : "");
        }
        return map;
    }

    /// The names of an object's properties, in their order.
    static List<String> names(JsonNode node, String... path) {
        var names = new ArrayList<String>();
        at(node, path).fieldNames().forEachRemaining(names::add);
        return names;
    }
}
