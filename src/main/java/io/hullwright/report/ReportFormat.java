package io.hullwright.report;

import java.util.Locale;
import java.util.function.Supplier;

/// The formats of `--format`. A new one is a writer and a line here.
@SuppressWarnings("ImmutableEnumChecker") // a constructor reference has no state
public enum ReportFormat {
    CONSOLE(ConsoleReport::new),
    JSON(JsonReport::new),
    SARIF(SarifReport::new),
    HTML(HtmlReport::new),
    MARKDOWN(MarkdownReport::new),
    JUNIT(JunitReport::new),
    CSV(CsvReport::new),
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
