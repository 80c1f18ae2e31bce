package io.hullwright.text;

import java.util.ArrayList;
import java.util.List;

/// How new parts of a text are laid out: as their neighbours are.
///
/// @param step how much deeper a mapping inside a mapping begins
/// @param dash how much deeper than its key a list's dash stands
record YamlStyle(int step, int dash) {

    private static final int USUAL_STEP = 2;

    /// @param chain mappings around the place, outermost first
    static YamlStyle near(List<YamlNode.Mapping> chain, TextLines lines) {
        var step = USUAL_STEP;
        for (var i = chain.size() - 1; i > 0; i--) {
            var deeper = column(chain.get(i), lines) - column(chain.get(i - 1), lines);
            if (!chain.get(i).flow() && deeper > 0) {
                step = deeper;
                break;
            }
        }
        for (var i = chain.size() - 1; i >= 0; i--) {
            var dash = dash(chain.get(i), lines);
            if (dash >= 0) {
                return new YamlStyle(step, dash);
            }
        }
        return new YamlStyle(step, step);
    }

    /// The value written in one line, between brackets or braces where it needs them.
    static String inFlow(List<String> keys, YamlValue leaf, boolean json) {
        var text = new StringBuilder();
        var quote = json ? '"' : ' ';
        for (var i = 0; i < keys.size(); i++) {
            text.append(i == 0 ? "" : "{");
            text.append(YamlScalars.write(YamlValue.text(keys.get(i)), quote, true)).append(": ");
        }
        text.append(inFlow(leaf, quote));
        return text.append("}".repeat(Math.max(0, keys.size() - 1))).toString();
    }

    private static String inFlow(YamlValue leaf, char quote) {
        if (leaf instanceof YamlValue.Scalar scalar) {
            return YamlScalars.write(scalar, quote, true);
        }
        var words = new ArrayList<String>();
        if (leaf instanceof YamlValue.Mapping(var entries, _)) {
            entries.forEach((key, value) -> words.add(key + ": " + inFlow(value, '"')));
            return "{" + String.join(", ", words) + "}";
        }
        for (var item : YamlValue.items(leaf)) {
            words.add(inFlow(item, quote));
        }
        return "[" + String.join(", ", words) + "]";
    }

    /// The keys inside one another, each on a line of its own.
    List<String> inBlock(int column, List<String> keys, YamlValue leaf) {
        var written = new ArrayList<String>();
        var at = column;
        for (var key : keys) {
            written.add(" ".repeat(at) + YamlScalars.write(YamlValue.text(key), ' ', false) + ":");
            at += step;
        }
        if (leaf instanceof YamlValue.Scalar scalar) {
            written.addLast(written.removeLast() + " " + YamlScalars.write(scalar, ' ', false));
        } else {
            written.addAll(items(at - step + dash, "- ", YamlValue.items(leaf), ' '));
        }
        return written;
    }

    /// One line for each item; of a mapping, one for each of its keys, which need no quotes.
    ///
    /// @param lead what stands before an item, the dash and the spaces after it
    static List<String> items(int column, String lead, List<YamlValue> values, char quote) {
        var written = new ArrayList<String>();
        for (var value : values) {
            if (value instanceof YamlValue.Mapping(var entries, _)) {
                var start = " ".repeat(column) + lead;
                for (var entry : entries.entrySet()) {
                    var scalar = (YamlValue.Scalar) entry.getValue();
                    written.add(
                            start + entry.getKey() + ": " + YamlScalars.write(scalar, '"', false));
                    start = " ".repeat(start.length());
                }
                continue;
            }
            written.add(
                    " ".repeat(column)
                            + lead
                            + YamlScalars.write((YamlValue.Scalar) value, quote, false));
        }
        return written;
    }

    static int column(YamlNode.Mapping mapping, TextLines lines) {
        return lines.column(mapping.place().content());
    }

    /// -1 when no list in it shows it.
    private static int dash(YamlNode.Mapping mapping, TextLines lines) {
        for (var entry : mapping.entries()) {
            if (entry.value() instanceof YamlNode.Sequence list && !list.flow()) {
                return lines.column(list.place().content())
                        - lines.column(entry.key().place().start());
            }
        }
        for (var entry : mapping.entries()) {
            if (entry.value() instanceof YamlNode.Mapping inner && !inner.flow()) {
                var dash = dash(inner, lines);
                if (dash >= 0) {
                    return dash;
                }
            }
        }
        return -1;
    }
}
