package io.hullwright.core;

import io.hullwright.work.Problem;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Reads a file to be shown to a person.
final class ShownText {

    /// A longer one is written by no person, and would keep a window busy.
    static final long LARGEST_BYTES = 1L << 20;

    private ShownText() {}

    /// @throws Problem `HW-184` when it cannot be opened, `HW-156` when it is too large, `HW-157`
    ///     when it is no text
    static String read(Path file) throws Problem {
        var bytes = bytes(file);
        for (var one : bytes) {
            if (one == 0) {
                throw noText(file, null);
            }
        }
        try {
            var text =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw noText(file, e);
        }
    }

    private static byte[] bytes(Path file) throws Problem {
        try {
            if (!Files.isRegularFile(file)) {
                var why = Files.exists(file) ? "It is no ordinary file." : "It is not there.";
                throw unopened(file, why, null);
            }
            if (!Files.isReadable(file)) {
                throw unopened(file, "This user may not read it.", null);
            }
            if (Files.size(file) > LARGEST_BYTES) {
                throw tooLarge(file, Files.size(file));
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw unopened(file, "It went away, or its disk does not answer.", e);
        }
    }

    private static Problem unopened(Path file, String why, @Nullable Throwable cause) {
        return new Problem(
                Problem.Kind.CANNOT_LOOK,
                "HW-184",
                "The file " + file + " cannot be opened.",
                why,
                "Check the path, and that this user may read it.",
                cause);
    }

    private static Problem tooLarge(Path file, long size) {
        return new Problem(
                Problem.Kind.CANNOT_LOOK,
                "HW-156",
                "The file " + file + " is too large to be shown.",
                "It has "
                        + (size >> 20)
                        + " MiB; shown is up to "
                        + (LARGEST_BYTES >> 20)
                        + " MiB.",
                "Judge it on the command line: hullwright audit FILE.",
                null);
    }

    private static Problem noText(Path file, @Nullable Throwable cause) {
        return new Problem(
                Problem.Kind.CANNOT_LOOK,
                "HW-157",
                "The file " + file + " is no text.",
                "It holds bytes that no text in UTF-8 has.",
                "Open a compose file or a Dockerfile.",
                cause);
    }
}
