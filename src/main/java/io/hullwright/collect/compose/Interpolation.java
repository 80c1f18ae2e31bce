package io.hullwright.collect.compose;

import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Replaces `$A`, `${A}`, `${A:-b}`, `${A-b}`, `${A:?m}`, `${A?m}`, `${A:+b}`, `${A+b}` and `$$` in
/// a text, as Compose does.
///
/// @param lookup a variable's value; null where it is not set
/// @param unset told the name of a variable that is not set and has no default
record Interpolation(Function<String, @Nullable String> lookup, Consumer<String> unset) {

    /// Says why a text cannot be interpolated, without any value.
    static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;

        Refused(String words) {
            super(words);
        }
    }

    private static final int DEEPEST = 50;

    /// @throws Refused where Compose would refuse it, or a required variable is not set
    String apply(String text) throws Refused {
        return text.indexOf('$') < 0 ? text : apply(text, 0);
    }

    private String apply(String text, int depth) throws Refused {
        if (depth > DEEPEST) {
            throw new Refused("variables are nested too deep");
        }
        var out = new StringBuilder(text.length());
        var pos = 0;
        while (pos < text.length()) {
            var c = text.charAt(pos);
            if (c != '$') {
                out.append(c);
                pos++;
            } else if (text.startsWith("$$", pos)) {
                out.append('$');
                pos += 2;
            } else if (text.startsWith("${", pos)) {
                var end = close(text, pos + 2);
                out.append(braced(text.substring(pos + 2, end), depth));
                pos = end + 1;
            } else {
                var end = nameEnd(text, pos + 1);
                if (end == pos + 1) {
                    throw new Refused("a $ stands alone; write $$ for the sign itself");
                }
                out.append(value(text.substring(pos + 1, end)));
                pos = end;
            }
        }
        return out.toString();
    }

    /// The brace that closes the one before `from`.
    private static int close(String text, int from) throws Refused {
        var open = 1;
        for (var i = from; i < text.length(); i++) {
            if (text.startsWith("${", i)) {
                open++;
                i++;
            } else if (text.charAt(i) == '}' && --open == 0) {
                return i;
            }
        }
        throw new Refused("a ${ is not closed");
    }

    private String braced(String body, int depth) throws Refused {
        var end = nameEnd(body, 0);
        if (end == 0) {
            throw new Refused("a ${…} begins with no name");
        }
        var name = body.substring(0, end);
        if (end == body.length()) {
            return value(name);
        }
        var colon = body.charAt(end) == ':';
        var at = colon ? end + 1 : end;
        if (at >= body.length()) {
            throw new Refused("what follows the name in ${" + name + "…} is unknown");
        }
        var rest = body.substring(at + 1);
        var value = lookup.apply(name);
        var isSet = value != null && !(colon && value.isEmpty());
        return switch (body.charAt(at)) {
            case '-' -> isSet && value != null ? value : apply(rest, depth + 1);
            case '+' -> isSet ? apply(rest, depth + 1) : "";
            case '?' -> {
                if (!isSet || value == null) {
                    throw new Refused("the variable " + name + " must be set");
                }
                yield value;
            }
            default -> throw new Refused("what follows the name in ${" + name + "…} is unknown");
        };
    }

    private String value(String name) {
        var value = lookup.apply(name);
        if (value == null) {
            unset.accept(name);
            return "";
        }
        return value;
    }

    private static int nameEnd(String text, int from) {
        var i = from;
        while (i < text.length() && isNamePart(text.charAt(i), i == from)) {
            i++;
        }
        return i;
    }

    private static boolean isNamePart(char c, boolean first) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || c == '_'
                || (!first && c >= '0' && c <= '9');
    }
}
