package io.hullwright.collect.compose;

import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/// What Docker Compose's own YAML reader makes of text without quotes: also `~`, `True`, `1_000`
/// and `0x1f`, which are texts to a stricter one.
final class PlainForms {

    private PlainForms() {}

    static Tag tag(ScalarNode scalar) {
        if (!scalar.getTag().equals(Tag.STR)) {
            return scalar.getTag();
        }
        return switch (scalar.getValue()) {
            case "~", "Null", "NULL" -> Tag.NULL;
            case "True", "TRUE", "False", "FALSE" -> Tag.BOOL;
            default -> isWhole(scalar.getValue()) ? Tag.INT : Tag.STR;
        };
    }

    /// Not for what the stricter reader takes for a number too: that is a text only where the file
    /// says so (`!!str 5`).
    private static boolean isWhole(String text) {
        var from = text.startsWith("-") || text.startsWith("+") ? 1 : 0;
        if (from == text.length() || text.charAt(from) < '0' || text.charAt(from) > '9') {
            return false;
        }
        if (text.chars().allMatch(c -> c == '-' || (c >= '0' && c <= '9'))
                && (text.length() == from + 1 || text.charAt(from) != '0')) {
            return false;
        }
        var digits = "0123456789_";
        if (text.startsWith("0x", from)) {
            digits = "0123456789abcdefABCDEF_";
        } else if (text.startsWith("0o", from)) {
            digits = "01234567_";
        } else if (text.startsWith("0b", from)) {
            digits = "01_";
        }
        var start = digits.equals("0123456789_") ? from : from + 2;
        for (var i = start; i < text.length(); i++) {
            if (digits.indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return start < text.length();
    }
}
