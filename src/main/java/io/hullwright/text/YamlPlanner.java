package io.hullwright.text;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/// Turns a wish into edits of one document's text.
final class YamlPlanner {

    private final YamlNode root;
    private final YamlInsertion insertion;
    private final YamlRemoval removal;

    YamlPlanner(TextLines lines, YamlNode root) {
        this.root = root;
        this.insertion = new YamlInsertion(lines);
        this.removal = new YamlRemoval(lines);
    }

    /// Empty when the text already says what is wished.
    List<TextEdit> plan(YamlChange change) throws YamlRefusal {
        var way = YamlWay.follow(root, change.path());
        return switch (change) {
            case YamlChange.SetScalar set -> set(way, set);
            case YamlChange.AddToList add -> add(way, add);
            case YamlChange.RemoveFromList remove -> remove(way, remove);
            case YamlChange.ReplaceInList replace -> replace(way, replace);
            case YamlChange.AddItem add -> addItem(way, add);
            case YamlChange.TakeFromList take -> take(way, take);
            case YamlChange.RemoveKey _ -> removeKey(way);
        };
    }

    private List<TextEdit> set(YamlWay way, YamlChange.SetScalar set) throws YamlRefusal {
        if (set.isFulfilledBy(way.present())) {
            return List.of();
        }
        var node = way.node();
        if (node == null) {
            return insert(way, set.value());
        }
        if (!(node instanceof YamlNode.Scalar scalar)) {
            if (node instanceof YamlNode.Alias) {
                return insertion.replace(node, written(way, set.value(), ' '));
            }
            throw new YamlRefusal(way.name() + " is a list or mapping, not a single value");
        }
        return scalar.isMissing()
                ? insert(way, set.value())
                : insertion.replace(node, written(way, set.value(), scalar.quote()));
    }

    private static String written(YamlWay way, YamlValue.Scalar value, char old) {
        return YamlScalars.write(value, old == '|' ? ' ' : old, way.chain().getLast().flow());
    }

    private List<TextEdit> add(YamlWay way, YamlChange.AddToList add) throws YamlRefusal {
        var missing = add.missing(way.present());
        if (missing.isEmpty()) {
            return List.of();
        }
        if (way.present() instanceof YamlValue.Mapping) {
            throw new YamlRefusal(way.name() + " is a mapping, not a list");
        }
        if (way.node() instanceof YamlNode.Sequence own) {
            return insertion.intoSequence(own, missing);
        }
        var all = new ArrayList<YamlValue>(YamlValue.items(way.present()));
        all.addAll(missing);
        return own(way, all);
    }

    private List<TextEdit> addItem(YamlWay way, YamlChange.AddItem add) throws YamlRefusal {
        if (add.isFulfilledBy(way.present())) {
            return List.of();
        }
        var node = way.node();
        if (node instanceof YamlNode.Sequence own) {
            return insertion.itemInto(way, own, add.item());
        }
        if (node == null || (node instanceof YamlNode.Scalar scalar && scalar.isMissing())) {
            return insert(way, new YamlValue.Sequence(List.of(add.item()), ""));
        }
        throw new YamlRefusal(way.name() + " is not a list");
    }

    private List<TextEdit> take(YamlWay way, YamlChange.TakeFromList take) throws YamlRefusal {
        var items = YamlValue.items(way.present());
        var unwanted = new TreeSet<Integer>();
        for (var i = 0; i < items.size(); i++) {
            if (take.unwanted().test(items.get(i))) {
                unwanted.add(i);
            }
        }
        if (unwanted.isEmpty()) {
            return List.of();
        }
        if (!(way.node() instanceof YamlNode.Sequence own)) {
            throw new YamlRefusal(way.name() + " has no list of its own here");
        }
        if (unwanted.size() < items.size()) {
            return removal.items(own, unwanted);
        }
        if (own.flow()) {
            return insertion.replace(own, "[]");
        }
        var edits = new ArrayList<TextEdit>();
        edits.add(insertion.behindColon(way, " []"));
        edits.addAll(removal.items(own, unwanted));
        return edits;
    }

    /// Gives the key a list of its own in place of one that it shares, or of a single value.
    private List<TextEdit> own(YamlWay way, List<YamlValue> values) throws YamlRefusal {
        for (var value : values) {
            if (!(value instanceof YamlValue.Scalar(_, _, var tag)) || !tag.isEmpty()) {
                throw new YamlRefusal(
                        way.name() + " shares a list whose items are no single values");
            }
        }
        var list = new YamlValue.Sequence(values, "");
        var node = way.node();
        return node == null || (node instanceof YamlNode.Scalar scalar && scalar.isMissing())
                ? insert(way, list)
                : insertion.replace(node, YamlStyle.inFlow(List.of(), list, false));
    }

    private List<TextEdit> remove(YamlWay way, YamlChange.RemoveFromList remove)
            throws YamlRefusal {
        var items = YamlValue.items(way.present());
        var unwanted = new TreeSet<Integer>();
        var kept = new ArrayList<YamlValue>();
        for (var i = 0; i < items.size(); i++) {
            if (remove.unwanted().test(items.get(i))) {
                unwanted.add(i);
            } else {
                kept.add(items.get(i));
            }
        }
        if (unwanted.isEmpty()) {
            return List.of();
        }
        if (kept.isEmpty()) {
            return removeKey(way);
        }
        return way.node() instanceof YamlNode.Sequence own
                ? removal.items(own, unwanted)
                : own(way, kept);
    }

    private List<TextEdit> replace(YamlWay way, YamlChange.ReplaceInList replace)
            throws YamlRefusal {
        if (YamlValue.items(way.present()).stream().noneMatch(i -> i.says(replace.old()))) {
            return List.of();
        }
        if (!(way.node() instanceof YamlNode.Sequence own)) {
            throw new YamlRefusal(way.name() + " has no list of its own here");
        }
        var edits = new ArrayList<TextEdit>();
        for (var item : own.items()) {
            if (item instanceof YamlNode.Scalar scalar && scalar.text().equals(replace.old())) {
                var quote = scalar.quote() == '|' ? ' ' : scalar.quote();
                var written = YamlScalars.write(replace.value(), quote, own.flow());
                edits.addAll(insertion.replace(item, written));
            }
        }
        return edits;
    }

    private List<TextEdit> removeKey(YamlWay way) throws YamlRefusal {
        if (way.node() == null) {
            if (way.present() != null) {
                throw new YamlRefusal(way.name() + " comes from a merge, not from a key here");
            }
            return List.of();
        }
        var depth = way.chain().size() - 1;
        while (depth > 0 && way.chain().get(depth).entries().size() == 1) {
            depth--;
        }
        var mapping = way.chain().get(depth);
        var entry = mapping.entry(way.path().get(depth));
        if (mapping.entries().size() == 1) {
            throw new YamlRefusal("nothing would be left of the file");
        }
        return removal.entry(mapping, mapping.entries().indexOf(entry));
    }

    private List<TextEdit> insert(YamlWay way, YamlValue leaf) {
        var holder = way.holder();
        return holder == null
                ? insertion.intoMapping(way.chain(), way.missing(), leaf)
                : insertion.underKey(way.chain(), holder, way.missing(), leaf);
    }
}
