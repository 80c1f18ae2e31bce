package io.hullwright.report;

import java.util.Locale;

/// The formats of `--format`. A new one is a writer, a word here, and a line that the compiler asks
/// for.
public enum ReportFormat {
    CONSOLE,
    JSON,
    SARIF,
    HTML,
    MARKDOWN,
    JUNIT,
    CSV,
    PDF;

    public ReportWriter writer() {
        return switch (this) {
            case CONSOLE -> new ConsoleReport();
            case JSON -> new JsonReport();
            case SARIF -> new SarifReport();
            case HTML -> new HtmlReport();
            case MARKDOWN -> new MarkdownReport();
            case JUNIT -> new JunitReport();
            case CSV -> new CsvReport();
            case PDF -> new PdfReport();
        };
    }

    /// How the name of a file of this format ends, with the dot.
    public String extension() {
        return switch (this) {
            case CONSOLE -> ".txt";
            case JSON -> ".json";
            case SARIF -> ".sarif";
            case HTML -> ".html";
            case MARKDOWN -> ".md";
            case JUNIT -> ".xml";
            case CSV -> ".csv";
            case PDF -> ".pdf";
        };
    }

    /// As people write it.
    @Override
    public String toString() {
        return word();
    }

    /// The word people type.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
