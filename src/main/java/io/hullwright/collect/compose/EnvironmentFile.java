package io.hullwright.collect.compose;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Reads a file of `NAME=value` lines as Compose reads `.env` and `env_file`: comments, `export`,
/// single and double quotes over several lines, escapes, and variables in what is not in single
/// quotes.
final class EnvironmentFile {

    /// @param line of the name, from 1
    record Value(String text, int line) {}

    private final String text;
    private final Function<String, @Nullable String> outside;
    private final Function<String, @Nullable String> earlier;
    private final Map<String, Value> values = new LinkedHashMap<>();
    private int pos;
    private int line = 1;

    private EnvironmentFile(
            String text,
            Function<String, @Nullable String> outside,
            Function<String, @Nullable String> earlier) {
        this.text = text;
        this.outside = outside;
        this.earlier = earlier;
    }

    /// @param outside variables that lines may name and that stand before those of the file
    /// @param earlier variables of the files before it, which stand behind those of the file
    /// @throws Interpolation.Refused where Compose refuses the file
    static Map<String, Value> read(
            String text,
            Function<String, @Nullable String> outside,
            Function<String, @Nullable String> earlier)
            throws Interpolation.Refused {
        var clean = text.startsWith("\uFEFF") ? text.substring(1) : text;
        var file = new EnvironmentFile(clean.replace("\r\n", "\n"), outside, earlier);
        file.readAll();
        return file.values;
    }

    private void readAll() throws Interpolation.Refused {
        while (pos < text.length()) {
            skipBlank();
            if (pos >= text.length()) {
                return;
            }
            if (text.charAt(pos) == '#') {
                skipLine();
            } else {
                readLine();
            }
        }
    }

    private void readLine() throws Interpolation.Refused {
        var start = line;
        if (text.startsWith("export ", pos)) {
            pos += "export ".length();
            skipSpaces();
        }
        var from = pos;
        while (pos < text.length() && "=:\n".indexOf(text.charAt(pos)) < 0) {
            pos++;
        }
        var name = text.substring(from, pos).strip();
        if (pos >= text.length() || text.charAt(pos) == '\n') {
            if (name.indexOf(' ') >= 0) {
                throw new Interpolation.Refused("line " + start + " has no name before its value");
            }
            var inherited = outside.apply(name);
            if (inherited != null) {
                values.put(name, new Value(inherited, start));
            }
            return;
        }
        if (name.isEmpty() || name.indexOf(' ') >= 0) {
            throw new Interpolation.Refused("line " + start + " has no name before its value");
        }
        pos++;
        skipSpaces();
        values.put(name, new Value(value(), start));
    }

    private String value() throws Interpolation.Refused {
        if (pos < text.length() && text.charAt(pos) == '\'') {
            return quoted('\'');
        }
        if (pos < text.length() && text.charAt(pos) == '"') {
            return interpolated(escaped(quoted('"')));
        }
        var from = pos;
        while (pos < text.length() && text.charAt(pos) != '\n') {
            pos++;
        }
        return interpolated(withoutComment(text.substring(from, pos)).strip());
    }

    private static String withoutComment(String value) {
        for (var i = 0; i < value.length(); i++) {
            if (value.charAt(i) == '#' && (i == 0 || Character.isWhitespace(value.charAt(i - 1)))) {
                return value.substring(0, i);
            }
        }
        return value;
    }

    private String quoted(char quote) throws Interpolation.Refused {
        var from = ++pos;
        while (pos < text.length() && text.charAt(pos) != quote) {
            if (text.charAt(pos) == '\\' && pos + 1 < text.length()) {
                pos++;
            }
            if (text.charAt(pos) == '\n') {
                line++;
            }
            pos++;
        }
        if (pos >= text.length()) {
            throw new Interpolation.Refused("a quote in line " + line + " is not closed");
        }
        var inside = text.substring(from, pos);
        pos++;
        skipLine();
        return quote == '\'' ? inside.replace("\\'", "'") : inside;
    }

    private static String escaped(String text) {
        if (text.indexOf('\\') < 0) {
            return text;
        }
        var out = new StringBuilder(text.length());
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c != '\\' || i + 1 == text.length()) {
                out.append(c);
                continue;
            }
            var next = text.charAt(++i);
            switch (next) {
                case 'n' -> out.append('\n');
                case 'r' -> out.append('\r');
                case 't' -> out.append('\t');
                case '"', '\\' -> out.append(next);
                case '$' -> out.append("$$");
                default -> out.append('\\').append(next);
            }
        }
        return out.toString();
    }

    private String interpolated(String value) throws Interpolation.Refused {
        return new Interpolation(this::lookup, _ -> {}).apply(value);
    }

    private @Nullable String lookup(String name) {
        var known = outside.apply(name);
        if (known != null) {
            return known;
        }
        var own = values.get(name);
        return own == null ? earlier.apply(name) : own.text();
    }

    private void skipBlank() {
        while (pos < text.length() && Character.isWhitespace(text.charAt(pos))) {
            if (text.charAt(pos) == '\n') {
                line++;
            }
            pos++;
        }
    }

    private void skipSpaces() {
        while (pos < text.length() && (text.charAt(pos) == ' ' || text.charAt(pos) == '\t')) {
            pos++;
        }
    }

    private void skipLine() {
        while (pos < text.length() && text.charAt(pos) != '\n') {
            pos++;
        }
    }
}
