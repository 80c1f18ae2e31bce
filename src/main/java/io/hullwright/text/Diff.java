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

    private static List<String> lines(String text) {
        var lines = new ArrayList<String>();
        text.lines().forEach(lines::add);
        return lines;
    }
}
