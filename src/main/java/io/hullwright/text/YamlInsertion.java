package io.hullwright.text;

import java.util.List;
import java.util.Objects;

/// Edits that add to a mapping or a list.
final class YamlInsertion {

    private final TextLines lines;

    YamlInsertion(TextLines lines) {
        this.lines = lines;
    }

    /// Adds `leaf` below `keys` at the end of the innermost mapping of the chain.
    List<TextEdit> intoMapping(List<YamlNode.Mapping> chain, List<String> keys, YamlValue leaf) {
        var mapping = chain.getLast();
        if (mapping.flow()) {
            var places = mapping.entries().stream().map(YamlInsertion::place).toList();
            return intoFlow(mapping.place(), places, YamlStyle.inFlow(keys, leaf, isJson(mapping)));
        }
        var column = YamlStyle.column(mapping, lines);
        var below = mapping.entries().getLast().value().place().end();
        var written = YamlStyle.near(chain, lines).inBlock(column, keys, leaf);
        return List.of(lines.insertBelow(skipComments(below, column), written));
    }

    /// Gives a key that has no value yet the value `leaf` below `keys`; without keys its own.
    List<TextEdit> underKey(
            List<YamlNode.Mapping> chain,
            YamlNode.Entry holder,
            List<String> keys,
            YamlValue leaf) {
        var value = (YamlNode.Scalar) holder.value();
        var flow = chain.getLast().flow();
        if (!value.isMissing() || flow || (keys.isEmpty() && leaf instanceof YamlValue.Scalar)) {
            var inner = YamlStyle.inFlow(keys, leaf, isJson(chain.getLast()));
            var written = keys.isEmpty() ? inner : "{" + inner + "}";
            return replace(value, written);
        }
        var style = YamlStyle.near(chain, lines);
        var column = lines.column(holder.key().place().start());
        var written =
                keys.isEmpty()
                        ? YamlStyle.items(column + style.dash(), "- ", YamlValue.items(leaf), ' ')
                        : style.inBlock(column + style.step(), keys, leaf);
        return List.of(lines.insertBelow(value.place().end(), written));
    }

    /// Replaces a node's text, its anchor and tag excepted.
    List<TextEdit> replace(YamlNode node, String written) {
        var place = node.place();
        return place.content() == place.end()
                ? List.of(TextEdit.insert(place.end(), " " + written))
                : List.of(new TextEdit(place.content(), place.end(), written));
    }

    List<TextEdit> intoSequence(YamlNode.Sequence sequence, List<? extends YamlValue> values)
            throws YamlRefusal {
        var quote = quote(sequence);
        var last = sequence.items().isEmpty() ? null : sequence.items().getLast();
        if (sequence.flow() || last == null) {
            var places = sequence.items().stream().map(YamlNode::place).toList();
            var words =
                    values.stream()
                            .map(v -> YamlScalars.write((YamlValue.Scalar) v, quote, true))
                            .toList();
            return intoFlow(sequence.place(), places, String.join(", ", words));
        }
        var dash = YamlRemoval.dash(lines, last);
        var lead = lines.text().substring(dash, last.place().start());
        var written =
                YamlStyle.items(
                        lines.column(dash),
                        lead.isBlank() || lead.contains("\n") || lead.length() < 2 ? "- " : lead,
                        List.copyOf(values),
                        quote);
        return List.of(lines.insertBelow(last.place().end(), written));
    }

    /// Adds a mapping to the end of a list; an empty list in brackets becomes one of lines.
    List<TextEdit> itemInto(YamlWay way, YamlNode.Sequence list, YamlValue.Mapping item)
            throws YamlRefusal {
        var last = list.items().isEmpty() ? null : list.items().getLast();
        if (last == null && !way.chain().getLast().flow()) {
            var style = YamlStyle.near(way.chain(), lines);
            var key = Objects.requireNonNull(way.holder()).key().place();
            var written =
                    YamlStyle.items(
                            lines.column(key.start()) + style.dash(), "- ", List.of(item), ' ');
            return List.of(
                    TextEdit.delete(colon(way) + 1, list.place().end()),
                    lines.insertBelow(list.place().end(), written));
        }
        if (last == null || list.flow()) {
            var places = list.items().stream().map(YamlNode::place).toList();
            return intoFlow(list.place(), places, YamlStyle.inFlow(List.of(), item, true));
        }
        var dash = YamlRemoval.dash(lines, last);
        var lead = lines.text().substring(dash, last.place().start());
        var written =
                YamlStyle.items(
                        lines.column(dash),
                        lead.contains("\n") || lead.length() < 2 ? "- " : lead,
                        List.of(item),
                        ' ');
        return List.of(lines.insertBelow(last.place().end(), written));
    }

    TextEdit behindColon(YamlWay way, String written) {
        return TextEdit.insert(colon(way) + 1, written);
    }

    private int colon(YamlWay way) {
        var key = Objects.requireNonNull(way.holder()).key().place();
        return lines.text().indexOf(':', key.end());
    }

    /// A part that has a line of its own is followed by one that has, too.
    private List<TextEdit> intoFlow(
            YamlNode.Place whole, List<YamlNode.Place> parts, String written) {
        if (parts.isEmpty()) {
            return List.of(TextEdit.insert(whole.content() + 1, written));
        }
        var last = parts.getLast();
        var bracket = whole.end() - 1;
        if (!lines.isFirst(last.start()) || lines.start(bracket) <= last.end()) {
            return List.of(TextEdit.insert(last.end(), ", " + written));
        }
        var line = " ".repeat(lines.column(last.start())) + written;
        return lines.text().startsWith(",", last.end())
                ? List.of(lines.insertBelow(last.end(), List.of(line + ",")))
                : List.of(
                        TextEdit.insert(last.end(), ","),
                        lines.insertBelow(last.end(), List.of(line)));
    }

    /// Comments below that are indented like the mapping's keys, or deeper, belong to it.
    private int skipComments(int offset, int column) {
        var last = offset;
        var line = lines.next(offset);
        while (line < lines.text().length()
                && lines.isComment(line)
                && lines.indentation(line) >= column) {
            last = line;
            line = lines.next(line);
        }
        return last;
    }

    private static char quote(YamlNode.Sequence sequence) {
        for (var item : sequence.items().reversed()) {
            if (item instanceof YamlNode.Scalar scalar) {
                return scalar.quote() == '|' ? ' ' : scalar.quote();
            }
        }
        return ' ';
    }

    private static boolean isJson(YamlNode.Mapping mapping) {
        return mapping.flow()
                && !mapping.entries().isEmpty()
                && mapping.entries().getLast().key().quote() == '"';
    }

    private static YamlNode.Place place(YamlNode.Entry entry) {
        var key = entry.key().place();
        return new YamlNode.Place(key.start(), key.content(), entry.value().place().end());
    }
}
