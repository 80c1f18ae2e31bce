package io.hullwright.report;

import java.util.Locale;
import java.util.function.Supplier;

/// The formats of `--format`. A new one is a writer and a line here.
public enum ReportFormat {
    CONSOLE(ConsoleReport::new),
    HTML(HtmlReport::new),
    MARKDOWN(MarkdownReport::new),
    PDF(PdfReport::new);

    private final Supplier<ReportWriter> writer;

    ReportFormat(Supplier<ReportWriter> writer) {
        this.writer = writer;
    }

    public ReportWriter writer() {
        return writer.get();
    }

    /// The word people type.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
