package io.hullwright.collect.trivy;

import io.hullwright.work.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Trivy's file, looked at without running it.
public record ProgramFile(Path path) {

    private static final int BLOCK_BYTES = 1 << 20;

    /// Before the version in what the Go compiler writes into every program of this module.
    private static final byte[] MODULE =
            "\tgithub.com/aquasecurity/trivy\t".getBytes(StandardCharsets.US_ASCII);

    private static final int LONGEST_VERSION = 60;

    /// @param sha256 of all its bytes
    /// @param version that the compiler noted in it; empty where it noted none
    public record Content(String sha256, String version) {}

    /// @param named path that the person gave, null when none
    /// @throws Problem `HW-200` when there is none, `HW-201` when what is named is no program
    public static ProgramFile find(@Nullable String named, Map<String, String> environment)
            throws Problem {
        var wish = named == null ? environment.getOrDefault("HULLWRIGHT_TRIVY", "") : named;
        if (named != null || !wish.isBlank()) {
            return named(wish);
        }
        var separator = System.getProperty("path.separator", ":");
        for (var folder : environment.getOrDefault("PATH", "").split(separator, -1)) {
            for (var name : List.of("trivy", "trivy.exe")) {
                var file = folder.isEmpty() ? null : Path.of(folder, name);
                if (file != null && file.isAbsolute() && isProgram(file)) {
                    return real(file);
                }
            }
        }
        throw TrivyProblems.missing();
    }

    private static ProgramFile named(String path) throws Problem {
        try {
            var file = Path.of(path);
            if (isProgram(file)) {
                return real(file);
            }
        } catch (InvalidPathException _) {
            // said below
        }
        throw TrivyProblems.notAProgram(path);
    }

    private static ProgramFile real(Path file) throws Problem {
        try {
            return new ProgramFile(file.toRealPath());
        } catch (IOException _) {
            throw TrivyProblems.notAProgram(file.toString());
        }
    }

    private static boolean isProgram(Path file) {
        return Files.isRegularFile(file) && Files.isExecutable(file);
    }

    /// Reads all of it: 0.3 s for the 168 MB of Trivy 0.74.0, 1.4 s where Java compiles little.
    ///
    /// @throws Problem `HW-201` when it cannot be read
    public Content content() throws Problem {
        try (var in = Files.newInputStream(path)) {
            var digest = MessageDigest.getInstance("SHA-256");
            var version = "";
            var block = new byte[BLOCK_BYTES + MODULE.length + LONGEST_VERSION];
            var kept = 0;
            for (int read; (read = in.read(block, kept, BLOCK_BYTES)) > 0; ) {
                digest.update(block, kept, read);
                var length = kept + read;
                version = version.isEmpty() ? versionIn(block, length) : version;
                kept = Math.min(length, MODULE.length + LONGEST_VERSION);
                System.arraycopy(block, length - kept, block, 0, kept);
            }
            return new Content(HexFormat.of().formatHex(digest.digest()), version);
        } catch (IOException e) {
            throw TrivyProblems.doesNotStart(path, e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static String versionIn(byte[] block, int length) {
        for (var i = 0; i + MODULE.length < length; i++) {
            if (block[i] == '\t' && isModuleAt(block, i)) {
                var start = i + MODULE.length;
                var end = start;
                while (end < length && end - start < LONGEST_VERSION && isOfVersion(block[end])) {
                    end++;
                }
                if (end < length && end > start && !isOfVersion(block[end])) {
                    return new String(block, start, end - start, StandardCharsets.US_ASCII);
                }
            }
        }
        return "";
    }

    private static boolean isModuleAt(byte[] block, int at) {
        for (var i = 1; i < MODULE.length; i++) {
            if (block[at + i] != MODULE[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean isOfVersion(byte b) {
        return b > ' ' && b < 127;
    }

    /// Changes whenever the content does: size, file and time of the last change of anything about
    /// it, which no program can set. Empty where the system has no such thing.
    public String state() {
        try {
            var seen = Files.readAttributes(path, "unix:size,ino,dev,ctime");
            return seen.get("dev")
                    + ":"
                    + seen.get("ino")
                    + ":"
                    + seen.get("size")
                    + ":"
                    + seen.get("ctime");
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException _) {
            return "";
        }
    }
}
