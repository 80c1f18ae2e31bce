package io.hullwright.core.secrets;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.hullwright.secret.SecretKind;
import io.hullwright.work.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The record of secrets, `secrets.json` in the person's data folder, and the key of its hashes
/// beside it. Both have mode 600, the folder 700.
final class SecretRecords {

    static final String SCHEMA = "hullwright.secrets/1";
    private static final String HMAC = "HmacSHA256";
    private static final int KEY_BYTES = 32;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;

    SecretRecords(Path folder) {
        this.folder = folder;
    }

    Path file() {
        return folder.resolve("secrets.json");
    }

    private Path keyFile() {
        return folder.resolve("secrets.key");
    }

    /// @throws Problem `HW-176` when the record is there and cannot be read
    List<SecretRecord> read() throws Problem {
        if (!Files.exists(file())) {
            return List.of();
        }
        try {
            var tree = JSON.readTree(Files.readAllBytes(file()));
            if (!tree.path("schema").asText().equals(SCHEMA)) {
                throw broken("It is not of the kind " + SCHEMA + ".", null);
            }
            var records = new ArrayList<SecretRecord>();
            tree.path("secrets").forEach(node -> records.add(record(node)));
            return records;
        } catch (IOException | IllegalArgumentException | DateTimeParseException e) {
            throw broken("It is damaged or not readable for this user.", null);
        }
    }

    private static SecretRecord record(JsonNode node) {
        var kind = node.path("kind").asText().toUpperCase(Locale.ROOT).replace('-', '_');
        return new SecretRecord(
                node.path("name").asText(),
                SecretKind.valueOf(kind),
                node.path("bits").asInt(),
                Instant.parse(node.path("createdAt").asText()),
                Instant.parse(node.path("dueAt").asText()),
                node.path("where").asText(),
                node.path("print").asText());
    }

    /// Adds records; one about the same name in the same file gives way.
    ///
    /// @throws Problem `HW-176`, or as `PrivateFolder` and `PrivateFile`
    void add(List<SecretRecord> added) throws Problem {
        new PrivateFolder(folder)
                .locked(
                        "secrets.lock",
                        () -> {
                            var records = new ArrayList<>(read());
                            added.forEach(record -> records.removeIf(record::isAbout));
                            records.addAll(added);
                            PrivateFile.replace(file(), bytes(records));
                        });
    }

    private static byte[] bytes(List<SecretRecord> records) throws IOException {
        var root = JSON.createObjectNode().put("schema", SCHEMA);
        var list = root.putArray("secrets");
        for (var record : records) {
            list.addObject()
                    .put("name", record.name())
                    .put("kind", record.kind().toString())
                    .put("bits", record.bits())
                    .put("createdAt", record.createdAt().toString())
                    .put("dueAt", record.dueAt().toString())
                    .put("where", record.where())
                    .put("print", record.print());
        }
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(root);
    }

    boolean hasKey() {
        return Files.exists(keyFile());
    }

    /// The keyed hash of a value: HMAC-SHA-256, 128 bits of it in hexadecimal.
    String print(byte[] value) throws Problem {
        prepare();
        try {
            if (!Files.exists(keyFile())) {
                var key = new byte[KEY_BYTES];
                new SecureRandom().nextBytes(key);
                createKey(key);
            }
            var mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(Files.readAllBytes(keyFile()), HMAC));
            return HexFormat.of().formatHex(mac.doFinal(value), 0, 16);
        } catch (IOException | IllegalArgumentException e) {
            throw broken("Its key is damaged or not readable for this user.", null);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HMAC-SHA-256", e);
        }
    }

    /// Another process may have made one at the same moment: then that one counts.
    private void createKey(byte[] key) throws Problem {
        try {
            PrivateFile.create(keyFile(), key);
        } catch (Problem e) {
            if (!Files.exists(keyFile())) {
                throw e;
            }
        }
    }

    /// Makes the folder, before anything is made that could not be recorded.
    ///
    /// @throws Problem `HW-259` when it cannot be made
    void prepare() throws Problem {
        new PrivateFolder(folder).make();
    }

    private Problem broken(String why, @org.jspecify.annotations.Nullable Throwable cause) {
        return new Problem(
                Problem.Kind.CANNOT_LOOK,
                "HW-176",
                "The record of secrets in " + file() + " cannot be used.",
                why,
                "Mend it, or move it away to begin a new one.",
                cause);
    }
}
