package io.hullwright.report;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/// Reads what ships in `resources/templates`.
final class Templates {

    private Templates() {}

    /// The file's text with line feeds alone, as browsers hash a script.
    static String text(String name) throws IOException {
        try (var in = Templates.class.getResourceAsStream("/templates/" + name)) {
            if (in == null) {
                throw new FileNotFoundException("templates/" + name + " is not in the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        }
    }
}
