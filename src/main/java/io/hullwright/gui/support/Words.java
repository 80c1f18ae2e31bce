package io.hullwright.gui.support;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;

/// Every word that people read in the window, by key.
public final class Words {

    public static final String RESOURCE = "/i18n/messages.properties";

    private static final ResourceBundle BUNDLE = read();

    private Words() {}

    /// @throws java.util.MissingResourceException if there is no such key
    public static String of(String key) {
        return BUNDLE.getString(key);
    }

    /// @param parts take the places of `%s` and `%d` in the text
    public static String of(String key, Object... parts) {
        return BUNDLE.getString(key).formatted(parts);
    }

    /// The text under `key.one` or `key.many`, with the number in it.
    public static String count(String key, int count) {
        return of(count == 1 ? key + ".one" : key + ".many", count);
    }

    private static ResourceBundle read() {
        try (var in = Words.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException(RESOURCE + " is missing from the program");
            }
            return new PropertyResourceBundle(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(RESOURCE + " cannot be read", e);
        }
    }
}
