package io.hullwright.collect.dockerfile;

import io.hullwright.facts.ScriptFinding;

/// What a shell reads of one RUN. Lives while the file is read and no longer.
///
/// @param shell name of the shell, without its folder
/// @param text joined lines, as the shell gets them
/// @param at where the text begins in the instruction's
record RunScript(String shell, String text, int at, LogicalLine line) {

    /// @param lineInText from 1
    /// @param columnInLine from 1, in code points
    ScriptFinding finding(String rule, String level, int lineInText, int columnInLine) {
        var start = 0;
        for (var i = 1; i < lineInText && start < text.length(); i++) {
            var end = text.indexOf('\n', start);
            start = end < 0 ? text.length() : end + 1;
        }
        var rest = text.codePointCount(start, text.length());
        var column = Math.clamp(columnInLine - 1, 0, rest);
        var place = at + text.offsetByCodePoints(start, column);
        return new ScriptFinding(
                rule, level, line.places().line(place), line.places().column(place));
    }

    /// Never the text: it may hold secrets.
    @Override
    public String toString() {
        return "RunScript[line " + line.line() + "]";
    }
}
