package io.hullwright.repair;

import io.hullwright.check.Fix;
import io.hullwright.text.TextEdit;
import java.nio.file.Path;
import java.util.List;

/// Puts one piece of a text file in the place of another, where that piece still stands there.
final class TextRepair {

    private TextRepair() {}

    static Repair of(Fix.ReplaceText fix, Path file, String text) {
        var start = offset(text, fix.at().line(), fix.at().column());
        if (start < 0 || !text.startsWith(fix.before(), start)) {
            return new Refusal("something else stands there by now");
        }
        var edit = new TextEdit(start, start + fix.before().length(), fix.after());
        return new Patch(file, text, TextEdit.apply(text, List.of(edit)));
    }

    /// -1 where the text has no such place. Columns count code points from 1.
    private static int offset(String text, int line, int column) {
        var start = 0;
        for (var i = 1; i < line; i++) {
            start = text.indexOf('\n', start) + 1;
            if (start == 0) {
                return -1;
            }
        }
        var end = text.indexOf('\n', start);
        var row = text.substring(start, end < 0 ? text.length() : end);
        return column < 1 || row.codePointCount(0, row.length()) < column - 1
                ? -1
                : start + row.offsetByCodePoints(0, column - 1);
    }
}
