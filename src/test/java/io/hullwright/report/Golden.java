package io.hullwright.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hullwright.audit.Audit;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Compares text with a file that a person has looked at. With `-Dgolden.write=true` the files are
/// written anew, to be looked at again.
final class Golden {

    private static final Path FOLDER = Path.of("src/test/resources/golden/report");

    private Golden() {}

    static void assertMatches(String name, String actual) throws IOException {
        var file = FOLDER.resolve(name);
        if (Boolean.getBoolean("golden.write")) {
            Files.createDirectories(FOLDER);
            Files.writeString(file, actual);
        }
        assertEquals(Files.readString(file).replace("\r\n", "\n"), actual);
    }

    static String text(ReportWriter writer, Audit audit, ReportOptions options) throws IOException {
        var out = new ByteArrayOutputStream();
        writer.write(audit, options, out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
