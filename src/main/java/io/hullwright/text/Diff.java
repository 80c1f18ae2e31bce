package io.hullwright.text;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.util.ArrayList;
import java.util.List;

/// The difference of two texts, line by line, as `diff --unified` shows it.
public final class Diff {

    private Diff() {}

    /// Empty when both texts have the same lines. Line ends do not count and are not shown.
    ///
    /// @param name of the file, shown on both sides
    /// @param context how many unchanged lines surround a change
    public static List<String> unified(String name, String before, String after, int context) {
        var old = lines(before);
        var patch = DiffUtils.diff(old, lines(after));
        return List.copyOf(
                UnifiedDiffUtils.generateUnifiedDiff(
                        "a/" + name, "b/" + name, old, patch, context));
    }

    /// A line of each text, side by side.
    ///
    /// @param before its number in the old text, from 1; 0 where it is not there
    /// @param after its number in the new text; both are 0 in the place of lines left out
    public record Row(int before, String old, int after, String now) {}

    /// The changed lines and what surrounds them; what is left out between is one row.
    ///
    /// @param context how many unchanged lines surround a change
    public static List<Row> rows(String before, String after, int context) {
        var old = lines(before);
        var now = lines(after);
        var rows = new ArrayList<Row>();
        var at = 0;
        for (var delta : DiffUtils.diff(old, now).getDeltas()) {
            var source = delta.getSource();
            var target = delta.getTarget();
            same(
                    rows,
                    old,
                    now,
                    at,
                    source.getPosition(),
                    target.getPosition(),
                    rows.isEmpty() ? 0 : context,
                    context);
            for (var i = 0; i < Math.max(source.size(), target.size()); i++) {
                var left = i < source.size();
                var right = i < target.size();
                rows.add(
                        new Row(
                                left ? source.getPosition() + i + 1 : 0,
                                left ? source.getLines().get(i) : "",
                                right ? target.getPosition() + i + 1 : 0,
                                right ? target.getLines().get(i) : ""));
            }
            at = source.getPosition() + source.size();
        }
        if (!rows.isEmpty()) {
            same(rows, old, now, at, old.size(), now.size(), context, 0);
        }
        return rows;
    }

    /// Unchanged lines up to a place: a few behind the change above, a few before the one below.
    private static void same(
            List<Row> rows,
            List<String> old,
            List<String> now,
            int from,
            int to,
            int toNow,
            int above,
            int below) {
        var head = Math.min(to, from + above);
        var tail = Math.max(head, to - below);
        for (var i = from; i < to; i++) {
            if (i < head || i >= tail) {
                var n = toNow - (to - i);
                rows.add(new Row(i + 1, old.get(i), n + 1, now.get(n)));
            } else if (i == head) {
                rows.add(new Row(0, "", 0, ""));
            }
        }
    }

    private static List<String> lines(String text) {
        var lines = new ArrayList<String>();
        text.lines().forEach(lines::add);
        return lines;
    }
}
