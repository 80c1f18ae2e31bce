package io.hullwright.report;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import org.apache.fontbox.FontBoxFont;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.CIDFontMapping;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMapping;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.jspecify.annotations.Nullable;

/// The font of the PDF: Liberation Sans, which comes with PDFBox and is embedded, so every reader
/// shows the same. As PDFBox's font mapper it keeps PDFBox from searching the disk for fonts and
/// from
/// writing what it found into the home directory. It has Latin, Greek, Cyrillic and Hebrew; what it
/// lacks is shown as an escape.
final class PdfFont implements FontMapper {

    private static final String FILE =
            "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private final byte[] bytes;
    private final TrueTypeFont font;
    private final CmapLookup glyphs;

    private PdfFont(byte[] bytes) throws IOException {
        this.bytes = bytes;
        this.font = new TTFParser().parse(new RandomAccessReadBuffer(bytes));
        this.glyphs = font.getUnicodeCmapLookup();
    }

    static PdfFont load() throws IOException {
        try (var in = PDDocument.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new FileNotFoundException(FILE + " is not in PDFBox");
            }
            return new PdfFont(in.readAllBytes());
        }
    }

    @Override
    public FontMapping<TrueTypeFont> getTrueTypeFont(
            String name, @Nullable PDFontDescriptor descriptor) {
        return new FontMapping<>(font, true);
    }

    @Override
    public FontMapping<FontBoxFont> getFontBoxFont(
            String name, @Nullable PDFontDescriptor descriptor) {
        return new FontMapping<>(font, true);
    }

    @Override
    public CIDFontMapping getCIDFont(
            String name,
            @Nullable PDFontDescriptor descriptor,
            @Nullable PDCIDSystemInfo characters) {
        return new CIDFontMapping(null, font, true);
    }

    InputStream open() {
        return new ByteArrayInputStream(bytes);
    }

    /// The text with `\\u{…}` for each character that has no glyph, or that is written from right
    /// to left, which would need shaping.
    String show(String text) {
        var shown = new StringBuilder(text.length());
        text.codePoints().forEach(point -> append(point, shown));
        return shown.toString();
    }

    private void append(int point, StringBuilder shown) {
        if (point == '\n' || isShown(point)) {
            shown.appendCodePoint(point);
        } else {
            shown.append("\\u{").append(Integer.toHexString(point)).append('}');
        }
    }

    private boolean isShown(int point) {
        return switch (Character.getDirectionality(point)) {
            case Character.DIRECTIONALITY_RIGHT_TO_LEFT,
                    Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC ->
                    false;
            default -> glyphs.getGlyphId(point) != 0;
        };
    }
}
