package io.hullwright.collect.trivy;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;

/// Walks JSON from front to back without keeping it. Each reader is called with its value as the
/// current token, and takes it or skips it; `null` is an empty object, list or text.
final class JsonWalk implements AutoCloseable {

    private static final JsonFactory FACTORY =
            JsonFactory.builder()
                    .disable(com.fasterxml.jackson.core.StreamReadFeature.AUTO_CLOSE_SOURCE)
                    .build();

    /// Names, versions and paths; an honest one is far shorter.
    private static final int LONGEST = 2_000;

    /// Texts that stand in many rows are kept once.
    private static final int MOST_SHARED = 50_000;

    private final JsonParser parser;
    private final Map<String, String> shared = new HashMap<>();

    JsonWalk(InputStream in) throws IOException {
        this.parser = FACTORY.createParser(in);
        parser.nextToken();
    }

    @FunctionalInterface
    interface Field {
        void read(String name) throws IOException;
    }

    @FunctionalInterface
    interface Item {
        void read() throws IOException;
    }

    boolean isObject() {
        return parser.currentToken() == JsonToken.START_OBJECT;
    }

    boolean isList() {
        return parser.currentToken() == JsonToken.START_ARRAY;
    }

    void object(Field field) throws IOException {
        if (parser.currentToken() == JsonToken.VALUE_NULL) {
            return;
        }
        require(JsonToken.START_OBJECT, "an object");
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var name = parser.currentName();
            parser.nextToken();
            field.read(name);
        }
    }

    void list(Item item) throws IOException {
        if (parser.currentToken() == JsonToken.VALUE_NULL) {
            return;
        }
        require(JsonToken.START_ARRAY, "a list");
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            item.read();
        }
    }

    private void require(JsonToken token, String wanted) throws IOException {
        if (parser.currentToken() != token) {
            throw new NotAReportException("something else stands where " + wanted + " should");
        }
    }

    void skip() throws IOException {
        parser.skipChildren();
    }

    /// A text, a number or a truth value as text.
    String text() throws IOException {
        return switch (parser.currentToken()) {
            case VALUE_STRING -> cut(parser.getText());
            case VALUE_NULL -> "";
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT, VALUE_TRUE, VALUE_FALSE ->
                    cut(parser.getText());
            default -> throw new NotAReportException("something else stands where a text should");
        };
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }

    /// The same for a text that comes again and again.
    String word() throws IOException {
        var text = text();
        var known = shared.get(text);
        if (known != null) {
            return known;
        }
        if (shared.size() < MOST_SHARED) {
            shared.put(text, text);
        }
        return text;
    }

    int number() throws IOException {
        return (int) Math.clamp(decimal(), 0, Integer.MAX_VALUE);
    }

    double decimal() throws IOException {
        if (parser.currentToken().isNumeric()) {
            return parser.getDoubleValue();
        }
        skip();
        return 0;
    }

    boolean flag() throws IOException {
        var yes = parser.currentToken() == JsonToken.VALUE_TRUE;
        skip();
        return yes;
    }

    void requireEnd() throws IOException {
        if (parser.nextToken() != null) {
            throw new NotAReportException("something follows the report");
        }
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
