package io.hullwright.collect.dockerfile;

import io.hullwright.facts.reading.TextPlaces;
import java.util.List;

/// An instruction's text, put together from the lines it goes on over, with the here-documents
/// behind it.
///
/// @param text lines joined without their ends; here-documents follow as the shell gets them
/// @param length how much of `text` is the instruction itself
/// @param emptyLines true when an empty line stands between continued ones
/// @param endsInside true when the file ends inside a here-document
record LogicalLine(
        String text,
        int length,
        TextPlaces places,
        List<Body> bodies,
        boolean emptyLines,
        boolean endsInside,
        int line,
        int column,
        int lastLine) {

    /// A here-document.
    ///
    /// @param start where its text begins in `text`
    /// @param end behind its last line
    record Body(Heredoc heredoc, int start, int end, int firstLine, int lines) {}

    /// Never the text: it may hold secrets.
    @Override
    public String toString() {
        return "LogicalLine[line " + line + "]";
    }
}
