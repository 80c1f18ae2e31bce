package io.hullwright.report;

import java.io.IOException;
import java.util.List;

/// A line of the report for a terminal: mark, check, and as much of the rest as there is room for.
final class ConsoleLine {

    private static final String EXPECTED = ", expected ";

    /// Fewer cells than this beside the check's id are too few to read evidence in.
    private static final int LEAST_ROOM = 40;

    private ConsoleLine() {}

    /// One line; on a narrow terminal a line for the check and up to three for the text.
    static void write(
            Ink ink, String mark, String id, String text, List<String> asides, Terminal terminal)
            throws IOException {
        var shownMark = Cells.pad(mark, 10);
        var shownId = Cells.pad(id, 7);
        terminal.put("  ").put(ink, shownMark).put(" ").put(Ink.STRONG, shownId);
        var room = terminal.columns() - 4 - Cells.width(shownMark) - Cells.width(shownId);
        if (room < LEAST_ROOM) {
            terminal.end();
            terminal.wrapped(4, Cells.cut(text, 3 * (terminal.columns() - 8)));
            return;
        }
        var shown = fitting(text, room);
        terminal.put(" ").put(shown);
        for (var aside : asides) {
            if (Cells.width(shown) + Cells.width(aside) <= room) {
                terminal.put(Ink.FAINT, aside);
                break;
            }
        }
        terminal.end();
    }

    /// Where not all of it fits, what was seen goes before what was expected.
    private static String fitting(String text, int room) {
        var expected = text.lastIndexOf(EXPECTED);
        return Cells.width(text) <= room || expected < 0
                ? Cells.cut(text, room)
                : Cells.cut(text.substring(0, expected), room);
    }
}
