package io.hullwright.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hullwright.audit.Audit;
import io.hullwright.check.Verdict;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PdfReportTest {

    @Test
    void holdsEveryFinding() throws IOException {
        var text = text(AuditFixture.typical());
        for (var finding : AuditFixture.typical().findings()) {
            assertTrue(text.contains(finding.check().id()), text);
            assertTrue(text.contains(Phrases.label(finding.subject())), text);
            if (finding.verdict() instanceof Verdict.Fail(var evidence, var origin, _, _)) {
                assertTrue(text.contains(evidence), evidence);
                assertTrue(finding.waiver() != null || text.contains(origin.words()), evidence);
            }
        }
        assertTrue(text.contains("■ critical PRV-001"));
        assertTrue(text.contains("\"userns-remap\": \"default\""));
        assertTrue(text.contains("6 fails Capabilities dropped"));
    }

    @Test
    void theSameAuditGivesTheSameBytes() throws IOException {
        assertArrayEquals(bytes(AuditFixture.typical()), bytes(AuditFixture.typical()));
    }

    @Test
    void hostileTextIsText() throws IOException {
        var text = text(AuditFixture.hostile());
        assertTrue(text.contains("\\u{1b}[31mred"), text);
        assertTrue(text.contains("<script>alert(\"x\")</script> &amp;"), text);
    }

    @Test
    void saysSoWhenItIsTheSample() throws IOException {
        assertTrue(text(CrowdFixture.sample(AuditFixture.empty())).contains(Phrases.SAMPLE));
        assertTrue(text(AuditFixture.empty()).contains("Nothing fails."));
    }

    @Test
    void whatTheFontLacksIsShownAsAnEscape() throws IOException {
        var font = PdfFont.load();
        assertEquals("größe Ψ Ж ■▲●○·×…", font.show("größe Ψ Ж ■▲●○·×…"));
        assertEquals("\\u{6f22}\\u{1f433}\\u{fffe}", font.show("漢🐳\ufffe"));
        assertEquals("\\u{5d0}\\u{627}", font.show("\u05d0\u0627"));
    }

    @Test
    void noFontIsSearchedOnTheDisk() throws IOException {
        bytes(AuditFixture.empty());
        assertInstanceOf(PdfFont.class, FontMappers.instance());
    }

    @Test
    void itsPagesCanBePainted(@TempDir Path folder) throws Exception {
        var pdftoppm = OtherProgram.in("HULLWRIGHT_PDFTOPPM");
        Files.write(folder.resolve("report.pdf"), bytes(AuditFixture.typical()));
        assertEquals("", pdftoppm.run(folder, "-r", "40", "-png", "report.pdf", "page"));
        try (var pages = Files.list(folder)) {
            assertEquals(6, pages.filter(page -> page.toString().endsWith(".png")).count());
        }
    }

    private static String text(Audit audit) throws IOException {
        try (var document = Loader.loadPDF(bytes(audit))) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    private static byte[] bytes(Audit audit) throws IOException {
        var out = new ByteArrayOutputStream();
        new PdfReport().write(audit, AuditFixture.OPTIONS, out);
        return out.toByteArray();
    }
}
