package io.hullwright.report;

/// How a report should look. Formats for programs ignore it.
///
/// @param columns width of the terminal, 40 or more
/// @param color true when the reader's terminal shows colours
/// @param quiet true for the verdicts alone: no bars, no next step
/// @param version the product's own version
public record ReportOptions(int columns, boolean color, boolean quiet, String version) {

    /// Width of a report that goes to a file.
    public static final int FILE_COLUMNS = 100;

    public ReportOptions {
        columns = Math.max(40, columns);
    }
}
