package io.hullwright.repair;

import io.hullwright.text.Diff;
import java.nio.file.Path;
import java.util.List;

/// A change of a file that nobody has agreed to yet.
///
/// @param before the text that `after` was made from; a file that says something else by now must
///     not be overwritten
public record Patch(Path file, String before, String after) implements Repair {

    private static final int CONTEXT_LINES = 3;

    /// As `diff --unified` shows it. It holds lines of the file, and so perhaps secrets.
    public List<String> difference() {
        return Diff.unified(String.valueOf(file.getFileName()), before, after, CONTEXT_LINES);
    }

    /// Without the texts, which may hold secrets.
    @Override
    public String toString() {
        return "Patch[" + file + "]";
    }
}
