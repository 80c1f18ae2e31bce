package io.hullwright.text;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/// Edits that take something out of a mapping or a list. A comment on a removed line goes with it;
/// other comments stay where they are.
final class YamlRemoval {

    private final TextLines lines;

    YamlRemoval(TextLines lines) {
        this.lines = lines;
    }

    List<TextEdit> entry(YamlNode.Mapping mapping, int index) throws YamlRefusal {
        var places = new ArrayList<YamlNode.Place>();
        for (var entry : mapping.entries()) {
            var start = entry.key().place().start();
            places.add(new YamlNode.Place(start, start, entry.value().place().end()));
        }
        var place = places.get(index);
        if (mapping.flow()) {
            return flow(places, new TreeSet<>(List.of(index)));
        }
        if (lines.isFirst(place.start())) {
            return List.of(lines.deleteLines(place.start(), place.end()));
        }
        if (index + 1 == places.size() || hasComment(place.end(), places.get(index + 1).start())) {
            throw new YamlRefusal("the key shares its line with other text");
        }
        return List.of(TextEdit.delete(place.start(), places.get(index + 1).start()));
    }

    /// @param unwanted indexes of items; at least one other item stays
    List<TextEdit> items(YamlNode.Sequence sequence, SortedSet<Integer> unwanted)
            throws YamlRefusal {
        var places = sequence.items().stream().map(YamlNode::place).toList();
        if (sequence.flow()) {
            return flow(places, unwanted);
        }
        var edits = new ArrayList<TextEdit>();
        for (var index : unwanted) {
            var dash = dash(lines, sequence.items().get(index));
            if (!lines.isFirst(dash)) {
                throw new YamlRefusal("the item shares its line with other text");
            }
            add(edits, lines.deleteLines(dash, places.get(index).end()));
        }
        return edits;
    }

    private List<TextEdit> flow(List<YamlNode.Place> places, SortedSet<Integer> unwanted) {
        var edits = new ArrayList<TextEdit>();
        var tail = places.size();
        while (unwanted.contains(tail - 1)) {
            tail--;
        }
        for (var index : unwanted.headSet(tail)) {
            var from = places.get(index);
            var next = places.get(index + 1).start();
            edits.add(
                    hasComment(from.end(), next) && lines.isFirst(from.start())
                            ? lines.deleteLines(from.start(), from.end())
                            : TextEdit.delete(from.start(), next));
        }
        if (tail < places.size()) {
            edits.addAll(flowTail(places, tail));
        }
        return edits;
    }

    private List<TextEdit> flowTail(List<YamlNode.Place> places, int tail) {
        var from = places.get(tail - 1).end();
        var to = places.getLast().end();
        if (!hasComment(from, places.get(tail).start())) {
            return List.of(TextEdit.delete(from, to));
        }
        var edits = new ArrayList<TextEdit>();
        for (var place : places.subList(tail, places.size())) {
            add(edits, lines.deleteLines(place.start(), place.end()));
        }
        return edits;
    }

    private boolean hasComment(int from, int to) {
        return lines.text().substring(from, to).contains("#");
    }

    /// At the end of a text without a line end, a removal also takes the line end before it, which
    /// the removal above may have taken already: then the one before that goes.
    private static void add(List<TextEdit> edits, TextEdit edit) {
        if (edits.isEmpty() || edits.getLast().end() <= edit.start()) {
            edits.add(edit);
            return;
        }
        var above = edits.removeLast();
        add(edits, TextEdit.delete(above.start() - (above.end() - edit.start()), edit.end()));
    }

    /// Where the dash of a block list's item stands.
    static int dash(TextLines lines, YamlNode item) throws YamlRefusal {
        var at = item.place().start() - 1;
        while (at >= 0 && Character.isWhitespace(lines.text().charAt(at))) {
            at--;
        }
        if (at < 0 || lines.text().charAt(at) != '-') {
            throw new YamlRefusal("a comment stands between an item and its dash");
        }
        return at;
    }
}
