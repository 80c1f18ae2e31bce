package io.hullwright.gui.files;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import org.fxmisc.richtext.model.ReadOnlyStyledDocument;
import org.fxmisc.richtext.model.ReadOnlyStyledDocumentBuilder;
import org.fxmisc.richtext.model.SegmentOps;

/// The text of a file, coloured and safe to show. Made in the background.
record SourceText(
        Path file,
        int lines,
        ReadOnlyStyledDocument<Collection<String>, String, Collection<String>> document) {

    /// A longer line would hold the window while it is laid out.
    static final int LONGEST_LINE = 2_000;

    static SourceText of(Path file, String text) {
        var colours = Colours.of(file);
        var builder =
                new ReadOnlyStyledDocumentBuilder<Collection<String>, String, Collection<String>>(
                        SegmentOps.styledTextOps(), List.of());
        var lines = 0;
        for (var line : text.split("\n", -1)) {
            var shown = safe(line.endsWith("\r") ? line.substring(0, line.length() - 1) : line);
            if (shown.isEmpty()) {
                colours.empty();
                builder.addParagraph("", List.<String>of());
            } else {
                builder.addParagraph(shown, colours.of(shown));
            }
            lines++;
        }
        return new SourceText(file, lines, builder.build());
    }

    /// What would be obeyed or hide instead of being shown is replaced, character by character, so
    /// that columns stay.
    private static String safe(String line) {
        var cut = line.length() > LONGEST_LINE;
        var shown = new StringBuilder(cut ? line.substring(0, LONGEST_LINE) : line);
        for (var i = 0; i < shown.length(); i++) {
            if (isObeyed(shown.charAt(i))) {
                shown.setCharAt(i, '\ufffd');
            }
        }
        return cut ? shown.append('…').toString() : shown.toString();
    }

    private static boolean isObeyed(char character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL -> character != '\t';
            case Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
