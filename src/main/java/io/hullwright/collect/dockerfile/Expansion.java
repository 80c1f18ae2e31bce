package io.hullwright.collect.dockerfile;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Takes the quotes off a word and puts the values of variables in, as BuildKit does. A variable
/// whose value only the build knows stays as it is written.
final class Expansion {

    private static final int LONGEST = 16_384;
    private static final int DEEPEST = 8;

    private final String text;
    private final char escape;
    private final Scope scope;
    private final int depth;
    private final StringBuilder out = new StringBuilder();
    private final Map<String, Integer> uses;
    private final Map<String, Integer> undefined;
    private int pos;

    private Expansion(String text, char escape, Scope scope) {
        this(text, escape, scope, 0, new TreeMap<>(), new TreeMap<>());
    }

    private Expansion(
            String text,
            char escape,
            Scope scope,
            int depth,
            Map<String, Integer> uses,
            Map<String, Integer> undefined) {
        this.text = text;
        this.escape = escape;
        this.scope = scope;
        this.depth = depth;
        this.uses = uses;
        this.undefined = undefined;
    }

    /// @param open true when a variable in it has no known value
    /// @param uses names of the variables in it, sorted
    /// @param undefined those that nothing in the file sets, with the place of their `$` in the
    ///     word
    record Expanded(String text, boolean open, List<String> uses, Map<String, Integer> undefined) {}

    static Expanded of(String word, char escape, Scope scope) {
        var expansion = new Expansion(word, escape, scope);
        expansion.run();
        return expansion.result();
    }

    private boolean open;

    private Expanded result() {
        return new Expanded(out.toString(), open, List.copyOf(uses.keySet()), undefined);
    }

    private void run() {
        while (pos < text.length() && out.length() < LONGEST) {
            var c = text.charAt(pos);
            if (c == '\'' && depth == 0) {
                var end = text.indexOf('\'', pos + 1);
                var stop = end < 0 ? text.length() : end;
                out.append(text, pos + 1, stop);
                pos = stop + 1;
            } else if (c == '"' && depth == 0) {
                doubleQuoted();
            } else if (c == escape && pos + 1 < text.length()) {
                out.append(text.charAt(pos + 1));
                pos += 2;
            } else if (c == '$') {
                variable();
            } else {
                out.append(c);
                pos++;
            }
        }
    }

    private void doubleQuoted() {
        pos++;
        while (pos < text.length() && text.charAt(pos) != '"' && out.length() < LONGEST) {
            var c = text.charAt(pos);
            var next = pos + 1 < text.length() ? text.charAt(pos + 1) : 0;
            if (c == escape && (next == '"' || next == '$' || next == escape)) {
                out.append(next);
                pos += 2;
            } else if (c == '$') {
                variable();
            } else {
                out.append(c);
                pos++;
            }
        }
        pos++;
    }

    private void variable() {
        var start = pos;
        var braces = start + 1 < text.length() && text.charAt(start + 1) == '{';
        var nameStart = braces ? start + 2 : start + 1;
        var nameEnd = nameStart;
        while (nameEnd < text.length() && isNamePart(text.charAt(nameEnd))) {
            nameEnd++;
        }
        if (nameEnd == nameStart) {
            out.append('$');
            pos++;
            return;
        }
        var name = text.substring(nameStart, nameEnd);
        var end = braces ? closing(nameEnd) : nameEnd;
        pos = end;
        uses.putIfAbsent(name, start);
        var modifier = braces ? text.substring(nameEnd, Math.max(nameEnd, end - 1)) : "";
        var value = scope.find(name);
        var put = modified(name, value, modifier, start);
        if (put == null) {
            open = true;
            out.append(text, start, end);
        } else {
            out.append(put);
        }
    }

    /// The value with its modifier applied; null when it cannot be told.
    private @Nullable String modified(
            String name, Scope.@Nullable Value value, String modifier, int start) {
        var known = value == null ? null : value.text();
        var colon = modifier.startsWith(":");
        var operator = colon && modifier.length() > 1 ? modifier.substring(1) : modifier;
        if (operator.startsWith("-")) {
            var missing = known == null || (colon && known.isEmpty());
            return missing ? nested(operator.substring(1)) : known;
        }
        if (operator.startsWith("+")) {
            if (value == null || (colon && known != null && known.isEmpty())) {
                return "";
            }
            return known == null && colon ? null : nested(operator.substring(1));
        }
        if (value == null) {
            undefined.putIfAbsent(name, start);
        }
        if (known == null || operator.startsWith("?")) {
            return known;
        }
        return modifier.isEmpty() ? known : Patterns.apply(known, modifier);
    }

    private @Nullable String nested(String word) {
        if (depth >= DEEPEST) {
            return null;
        }
        var inner = new Expansion(word, escape, scope, depth + 1, uses, undefined);
        inner.run();
        return inner.open ? null : inner.out.toString();
    }

    private int closing(int from) {
        var level = 1;
        for (var i = from; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c == escape) {
                i++;
            } else if (c == '{' && text.charAt(i - 1) == '$') {
                level++;
            } else if (c == '}' && --level == 0) {
                return i + 1;
            }
        }
        return text.length();
    }

    private static boolean isNamePart(char c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || c == '_';
    }
}
