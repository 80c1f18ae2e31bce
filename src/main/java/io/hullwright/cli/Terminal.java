package io.hullwright.cli;

import java.io.OutputStream;
import java.io.PrintWriter;

/// Where a command writes. Tests give their own.
///
/// @param out results; a command flushes and does not close it
/// @param err progress and messages
/// @param columns width in characters
/// @param color true when `out` shows colours
/// @param interactive true when a person watches `err`
public record Terminal(
        OutputStream out, PrintWriter err, int columns, boolean color, boolean interactive) {

    public static final int USUAL_COLUMNS = 80;
}
