package io.hullwright.report;

/// How a report should look. Formats for programs ignore it.
///
/// @param columns width of the terminal, 40 or more
/// @param color true when the reader's terminal shows colours
/// @param quiet true for the verdicts alone: no bars, no next step
/// @param version the product's own version
public record ReportOptions(int columns, boolean color, boolean quiet, String version) {

    public ReportOptions {
        columns = Math.max(40, columns);
    }
}
