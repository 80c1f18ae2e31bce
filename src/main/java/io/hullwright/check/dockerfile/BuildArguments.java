package io.hullwright.check.dockerfile;

import io.hullwright.facts.Dockerfile;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// Arguments that FROM can use: those above the first FROM, and those that every builder sets.
final class BuildArguments {

    private static final Set<String> SET_BY_BUILDER =
            Set.of(
                    "TARGETPLATFORM",
                    "TARGETOS",
                    "TARGETARCH",
                    "TARGETVARIANT",
                    "BUILDPLATFORM",
                    "BUILDOS",
                    "BUILDARCH",
                    "BUILDVARIANT",
                    "TARGETSTAGE");

    private final Map<String, Boolean> assigned = new HashMap<>();

    BuildArguments(Dockerfile file) {
        for (var instruction : file.preamble()) {
            if (instruction.is("ARG")) {
                for (var pair : instruction.pairs()) {
                    assigned.put(pair.name(), pair.assigned());
                }
            }
        }
    }

    boolean has(String name) {
        return assigned.containsKey(name) || SET_BY_BUILDER.contains(name);
    }

    /// The first variable in the text that only the person who builds can give a value; empty when
    /// there is none.
    String withoutDefaultIn(String text) {
        for (var dollar = text.indexOf('$'); dollar >= 0; dollar = text.indexOf('$', dollar + 1)) {
            var start = text.startsWith("{", dollar + 1) ? dollar + 2 : dollar + 1;
            var end = start;
            while (end < text.length() && isNamePart(text.charAt(end))) {
                end++;
            }
            var name = text.substring(start, end);
            if (!SET_BY_BUILDER.contains(name) && Boolean.FALSE.equals(assigned.get(name))) {
                return name;
            }
        }
        return "";
    }

    private static boolean isNamePart(char c) {
        return Character.isLetterOrDigit(c) || c == '_';
    }
}
