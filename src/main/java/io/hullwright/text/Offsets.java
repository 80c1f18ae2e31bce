package io.hullwright.text;

import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.Mark;

/// Turns the marks of snakeyaml-engine, which count code points, into offsets of the text.
final class Offsets {

    private final String text;

    /// Offset of every code point; null when each is one unit long.
    private final int @Nullable [] units;

    Offsets(String text) {
        this.text = text;
        this.units = units(text);
    }

    private static int @Nullable [] units(String text) {
        var points = text.codePointCount(0, text.length());
        if (points == text.length()) {
            return null;
        }
        var units = new int[points + 1];
        var offset = 0;
        for (var point = 0; point < points; point++) {
            units[point] = offset;
            offset += Character.charCount(text.codePointAt(offset));
        }
        units[points] = offset;
        return units;
    }

    int of(Mark mark) {
        return units == null ? mark.getIndex() : units[mark.getIndex()];
    }

    /// A node's place; its anchor and tag are skipped to find the content.
    YamlNode.Place place(int start, int end) {
        var content = start;
        while (content < end && (text.charAt(content) == '&' || text.charAt(content) == '!')) {
            content = skipBlanks(skipWord(content, end), end);
        }
        return new YamlNode.Place(start, content, end);
    }

    /// A block scalar's end lies behind its blank lines. They belong to the text below, unless the
    /// scalar keeps them (`|+`).
    YamlNode.Place blockScalar(int start, int end) {
        var place = place(start, end);
        var header = text.substring(place.content(), Math.min(end, place.content() + 3));
        var last = end;
        if (!header.contains("+")) {
            while (last > place.content() && Character.isWhitespace(text.charAt(last - 1))) {
                last--;
            }
        } else if (last > place.content() && text.charAt(last - 1) == '\n') {
            last--;
        }
        return new YamlNode.Place(start, place.content(), last);
    }

    private int skipWord(int from, int end) {
        var at = from;
        while (at < end && !Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /// Comments may stand between a tag and the lines it is for.
    private int skipBlanks(int from, int end) {
        var at = from;
        while (at < end && (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == '#')) {
            if (text.charAt(at) == '#') {
                var line = text.indexOf('\n', at);
                at = line < 0 || line > end ? end : line;
            } else {
                at++;
            }
        }
        return at;
    }
}
