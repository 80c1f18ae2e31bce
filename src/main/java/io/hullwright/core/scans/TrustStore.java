package io.hullwright.core.scans;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.hullwright.core.AtomicFile;
import io.hullwright.work.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;

/// The scanners' files that are trusted, `scanners.json` in the person's data folder. A store that
/// cannot be read trusts nothing.
final class TrustStore {

    private static final String SCHEMA = "hullwright.scanners/1";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;

    TrustStore(Path folder) {
        this.folder = folder;
    }

    Path file() {
        return folder.resolve("scanners.json");
    }

    /// @throws Problem `HW-214` when the store is there and cannot be read
    List<TrustedProgram> read(String name) throws Problem {
        return all().stream().filter(one -> one.name().equals(name)).toList();
    }

    private List<TrustedProgram> all() throws Problem {
        if (!Files.exists(file())) {
            return List.of();
        }
        try {
            var tree = JSON.readTree(Files.readAllBytes(file()));
            if (!tree.path("schema").asText().equals(SCHEMA)) {
                throw broken(null);
            }
            var trusted = new ArrayList<TrustedProgram>();
            for (var node : tree.path("trusted")) {
                trusted.add(program(node));
            }
            return trusted;
        } catch (IOException | DateTimeParseException e) {
            throw broken(e);
        }
    }

    private TrustedProgram program(JsonNode node) throws Problem {
        var program =
                new TrustedProgram(
                        node.path("name").asText(),
                        node.path("version").asText(),
                        node.path("sha256").asText(),
                        node.path("path").asText(),
                        node.path("state").asText(),
                        Instant.parse(node.path("trustedAt").asText()));
        if (program.name().isEmpty() || program.sha256().length() != 64) {
            throw broken(null);
        }
        return program;
    }

    /// Adds one; an older entry of the same content goes.
    ///
    /// @throws Problem `HW-214` when the store cannot be read, `HW-140` when it cannot be written
    void add(TrustedProgram program) throws Problem {
        var trusted = new ArrayList<>(all());
        trusted.removeIf(
                old -> old.name().equals(program.name()) && old.sha256().equals(program.sha256()));
        trusted.add(program);
        prepare();
        var root = JSON.createObjectNode().put("schema", SCHEMA);
        var list = root.putArray("trusted");
        for (var one : trusted) {
            list.addObject()
                    .put("name", one.name())
                    .put("version", one.version())
                    .put("sha256", one.sha256())
                    .put("path", one.path())
                    .put("state", one.state())
                    .put("trustedAt", one.trustedAt().toString());
        }
        AtomicFile.write(
                file(),
                out -> out.write(JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(root)));
    }

    private void prepare() throws Problem {
        try {
            Files.createDirectories(folder);
            if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            }
        } catch (IOException e) {
            throw broken(e);
        }
    }

    private Problem broken(@org.jspecify.annotations.Nullable Throwable cause) {
        return new Problem(
                Problem.Kind.CANNOT_LOOK,
                "HW-214",
                "The list of trusted scanners, " + file() + ", cannot be used.",
                "It is damaged, or not readable and writable for this user.",
                "Move it away; then look with `hullwright scan trust` at what is trusted anew.",
                cause);
    }
}
