package io.hullwright.generate;

import com.samskivert.mustache.Mustache;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// Fills what ships in `resources/templates`. Nothing is escaped: the records let no value in that
/// would need it.
final class Template {

    private Template() {}

    static String render(String name, Object page) {
        return Mustache.compiler()
                .escapeHTML(false)
                .emptyStringIsFalse(true)
                .compile(text(name))
                .execute(page);
    }

    private static String text(String name) {
        try (var in = Template.class.getResourceAsStream("/templates/" + name)) {
            if (in == null) {
                throw new IllegalStateException("templates/" + name + " is not in the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("templates/" + name + " cannot be read", e);
        }
    }
}
