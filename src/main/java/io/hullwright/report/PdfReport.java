package io.hullwright.report;

import com.openhtmltopdf.extend.FSUriResolver;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import com.samskivert.mustache.Mustache;
import io.hullwright.audit.Audit;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.TimeZone;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.pdfbox.pdmodel.font.FontMappers;

/// The report as a PDF to print or to file. Nothing is fetched for it, and the same audit gives the
/// same bytes: its dates are those of the audit.
final class PdfReport implements ReportWriter {

    private static final String FONT_FAMILY = "Report";

    /// Nothing in a report lies outside it.
    private static final FSUriResolver NOTHING = (_, _) -> null;

    /// Held, because the JDK forgets the level of a logger that nobody holds.
    private static final Logger PDFBOX = Logger.getLogger("org.apache");

    @Override
    public void write(Audit audit, ReportOptions options, OutputStream out) throws IOException {
        XRLog.setLoggingEnabled(false);
        PDFBOX.setLevel(Level.OFF);
        var font = PdfFont.load();
        FontMappers.set(font);
        var page = Page.of(audit, options, font::show);
        var html =
                Mustache.compiler()
                        .emptyStringIsFalse(true)
                        .zeroIsFalse(true)
                        .compile(Templates.text("print.html.mustache"))
                        .execute(page);
        var builder =
                new PdfRendererBuilder()
                        .useFont(font::open, FONT_FAMILY)
                        .useUriResolver(NOTHING)
                        .withProducer("Hullwright " + options.version())
                        .withHtmlContent(html, "")
                        .toStream(OutputStream.nullOutputStream());
        try (var renderer = builder.buildPdfRenderer()) {
            renderer.layout();
            try (var document = renderer.createPDFKeepOpen()) {
                var date = date(audit);
                document.getDocumentInformation().setCreationDate(date);
                document.getDocumentInformation().setModificationDate(date);
                document.setDocumentId(audit.takenAt().toEpochMilli());
                document.save(out);
            }
        }
        out.flush();
    }

    private static Calendar date(Audit audit) {
        var date = new GregorianCalendar(TimeZone.getTimeZone("UTC"));
        date.setTimeInMillis(audit.takenAt().toEpochMilli());
        return date;
    }
}
