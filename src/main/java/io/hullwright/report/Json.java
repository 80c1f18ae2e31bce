package io.hullwright.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.core.util.Separators.Spacing;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// JSON as we write it: UTF-8, two spaces, `\n` on every system. A reader gets every text exactly
/// as it was; what a terminal would obey when the file is shown there stands escaped.
final class Json implements AutoCloseable {

    private static final JsonFactory FACTORY =
            new JsonFactoryBuilder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");

    private static final char DELETE = 0x7f;

    /// Stands for half a surrogate pair, which is no character and has no UTF-8; strict readers
    /// refuse a whole document because of one.
    private static final char REPLACEMENT = 0xfffd;

    private final JsonGenerator generator;

    private Json(JsonGenerator generator) {
        this.generator = generator;
    }

    /// Begins the document, an object. Closing ends it and leaves `out` open.
    static Json begin(OutputStream out) throws IOException {
        var generator = FACTORY.createGenerator(out);
        generator.setPrettyPrinter(layout());
        generator.writeStartObject();
        return new Json(generator);
    }

    @Override
    public void close() throws IOException {
        generator.writeEndObject();
        generator.writeRaw('\n');
        generator.close();
    }

    private static DefaultPrettyPrinter layout() {
        var separators =
                Separators.createDefaultInstance()
                        .withObjectFieldValueSpacing(Spacing.AFTER)
                        .withObjectEmptySeparator("")
                        .withArrayEmptySeparator("");
        var layout = new DefaultPrettyPrinter(separators);
        layout.indentObjectsWith(INDENT);
        layout.indentArraysWith(INDENT);
        return layout;
    }

    /// An object in a list.
    void object() throws IOException {
        generator.writeStartObject();
    }

    void object(String name) throws IOException {
        generator.writeObjectFieldStart(name);
    }

    void endObject() throws IOException {
        generator.writeEndObject();
    }

    void list(String name) throws IOException {
        generator.writeArrayFieldStart(name);
    }

    void endList() throws IOException {
        generator.writeEndArray();
    }

    /// A text in a list.
    void item(String text) throws IOException {
        value(text);
    }

    void list(String name, List<String> texts) throws IOException {
        generator.writeArrayFieldStart(name);
        for (var text : texts) {
            value(text);
        }
        generator.writeEndArray();
    }

    /// @param text null is written as `null`
    void text(String name, @Nullable String text) throws IOException {
        generator.writeFieldName(name);
        if (text == null) {
            generator.writeNull();
        } else {
            value(text);
        }
    }

    void number(String name, long number) throws IOException {
        generator.writeNumberField(name, number);
    }

    void decimal(String name, @Nullable Double number) throws IOException {
        generator.writeFieldName(name);
        if (number == null) {
            generator.writeNull();
        } else {
            generator.writeNumber(number);
        }
    }

    void flag(String name, boolean flag) throws IOException {
        generator.writeBooleanField(name, flag);
    }

    void nothing(String name) throws IOException {
        generator.writeNullField(name);
    }

    private void value(String text) throws IOException {
        if (isOrdinary(text)) {
            generator.writeString(text);
        } else {
            generator.writeRawValue(escaped(text));
        }
    }

    /// True if the generator can be trusted with it: it escapes what is below the blank, and is
    /// several times slower once it is told to escape more.
    private static boolean isOrdinary(String text) {
        for (var i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= DELETE && mustEscape(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean mustEscape(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE ->
                    true;
            default -> false;
        };
    }

    private static String escaped(String text) {
        var json = new StringBuilder(text.length() + 16).append('"');
        for (var i = 0; i < text.length(); ) {
            var point = text.codePointAt(i);
            if (Character.getType(point) == Character.SURROGATE) {
                json.append(REPLACEMENT);
            } else if (point == '"' || point == '\\') {
                json.append('\\').append((char) point);
            } else if (mustEscape(point)) {
                escape(text, i, Character.charCount(point), json);
            } else {
                json.appendCodePoint(point);
            }
            i += Character.charCount(point);
        }
        return json.append('"').toString();
    }

    private static void escape(String text, int from, int length, StringBuilder json) {
        for (var i = from; i < from + length; i++) {
            json.append("\\").append('u').append(HexFormat.of().toHexDigits(text.charAt(i)));
        }
    }
}
