package io.hullwright.core;

import io.hullwright.audit.Attestation;
import io.hullwright.audit.Attestation.Evidence;
import io.hullwright.work.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The evidence of answers: files by their hash, and links.
final class Documents {

    private static final int HASH_DIGITS = 64;

    private Documents() {}

    static boolean isHash(String text) {
        return text.length() == HASH_DIGITS
                && text.chars().allMatch(c -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'));
    }

    /// @param named a path or an address; blank for none
    /// @param folder where the answers are kept: a file in it is named from there
    /// @throws Problem `HW-193` when the file cannot be read
    static Evidence evidence(String named, Path folder) throws Problem {
        var text = named.strip();
        if (text.isEmpty()) {
            return new Evidence.None();
        }
        var lower = text.toLowerCase(Locale.ROOT);
        if (lower.startsWith("https://") || lower.startsWith("http://")) {
            return new Evidence.Link(text);
        }
        try {
            var file = folder.resolve(text).normalize();
            var shown = file.startsWith(folder) ? folder.relativize(file) : file;
            return new Evidence.Document(
                    shown.toString().replace(file.getFileSystem().getSeparator(), "/"), hash(file));
        } catch (IOException | InvalidPathException e) {
            throw new Problem(
                    Problem.Kind.WRONG_USE,
                    "HW-193",
                    "The evidence " + text + " cannot be read.",
                    "It is missing, a folder, or not readable for this user.",
                    "Name a file, or an address that begins with https://.",
                    e);
        }
    }

    /// The answer, with why its document no longer shows what it showed.
    static Attestation doubted(Attestation answer, Path folder) {
        if (!(answer.evidence() instanceof Evidence.Document(var path, var sha256))) {
            return answer;
        }
        var hash = hashOrNull(path, folder);
        if (hash == null) {
            return answer.doubted("its evidence " + path + " cannot be read");
        }
        return hash.equals(sha256)
                ? answer
                : answer.doubted("its evidence " + path + " was changed since");
    }

    private static @Nullable String hashOrNull(String path, Path folder) {
        try {
            return hash(folder.resolve(path));
        } catch (IOException | InvalidPathException _) {
            return null;
        }
    }

    private static String hash(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IOException("not a file");
        }
        try (InputStream in = Files.newInputStream(file)) {
            var digest = MessageDigest.getInstance("SHA-256");
            var buffer = new byte[1 << 16];
            for (var read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
