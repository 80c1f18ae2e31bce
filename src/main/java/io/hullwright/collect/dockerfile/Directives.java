package io.hullwright.collect.dockerfile;

import io.hullwright.facts.Dockerfile.Directive;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The comments at the very top that say how to read the file. The first line that is none ends
/// them.
final class Directives {

    private static final Set<String> NAMES = Set.of("syntax", "escape", "check");

    private Directives() {}

    static List<Directive> read(String text, Flaws flaws) {
        var found = new ArrayList<Directive>();
        var pos = 0;
        var line = 1;
        while (pos < text.length()) {
            var end = text.indexOf('\n', pos);
            var stop = end < 0 ? text.length() : end;
            var directive = parse(text.substring(pos, stop), line);
            if (directive == null) {
                break;
            }
            if (found.stream().anyMatch(other -> other.name().equals(directive.name()))) {
                flaws.add(
                        "the directive " + directive.name() + " is there twice",
                        line,
                        directive.column());
            }
            found.add(directive);
            pos = stop + 1;
            line++;
        }
        return found;
    }

    private static @Nullable Directive parse(String written, int line) {
        if (written.length() > 4_096) {
            return null;
        }
        var text = written.strip();
        var equals = text.indexOf('=');
        if (!text.startsWith("#") || equals < 0) {
            return null;
        }
        var name = text.substring(1, equals).strip().toLowerCase(Locale.ROOT);
        var value = text.substring(equals + 1).strip();
        if (!NAMES.contains(name) || value.isEmpty()) {
            return null;
        }
        return new Directive(name, value, line, written.indexOf('#') + 1);
    }

    /// The character that joins lines and takes the meaning from the next one.
    static char escape(List<Directive> directives, Flaws flaws) {
        for (var directive : directives) {
            if (directive.name().equals("escape")) {
                if (directive.value().equals("`")) {
                    return '`';
                }
                if (!directive.value().equals("\\")) {
                    flaws.add(
                            "the directive escape is neither \\ nor `",
                            directive.line(),
                            directive.column());
                }
            }
        }
        return '\\';
    }
}
