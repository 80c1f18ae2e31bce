package io.hullwright.core.store;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.hullwright.core.secrets.PrivateFile;
import io.hullwright.secret.StoreLock;
import io.hullwright.secret.StoreLock.Bytes;
import io.hullwright.work.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// The store's one file: how it is locked, in clear, and all the rest sealed.
///
/// @param check shows whether a passphrase is the right one
record StoreFile(StoreLock lock, Bytes check, Bytes sealed) {

    private static final String SCHEMA = "hullwright.store/1";
    private static final long LARGEST_BYTES = 64L << 20;
    private static final ObjectMapper JSON = new ObjectMapper();

    /// @throws Problem `HW-255` when it is not whole
    static StoreFile read(Path file) throws Problem {
        try {
            if (Files.size(file) > LARGEST_BYTES) {
                throw damaged(file, "It is larger than a store can be.", null);
            }
            var tree = JSON.readTree(Files.readAllBytes(file));
            if (!tree.path("schema").asText().equals(SCHEMA)) {
                throw damaged(file, "It is not of the kind " + SCHEMA + ".", null);
            }
            var lock =
                    new StoreLock(
                            new Bytes(tree.path("salt").asText()),
                            tree.path("memoryKib").asInt(),
                            tree.path("passes").asInt(),
                            tree.path("lanes").asInt());
            var sealed = new Bytes(tree.path("sealed").asText());
            var found = new StoreFile(lock, new Bytes(tree.path("check").asText()), sealed);
            if (!found.sum().equals(tree.path("sum").asText())) {
                throw damaged(file, "Its parts do not belong together.", null);
            }
            return found;
        } catch (IOException | IllegalArgumentException e) {
            throw damaged(file, "It is cut off, or not readable for this user.", e);
        }
    }

    static Problem damaged(Path file, String why, @Nullable Exception cause) {
        return new Problem(
                Problem.Kind.CANNOT_LOOK,
                "HW-255",
                "The store " + file + " is damaged.",
                why,
                "Put a copy of yours in its place; without one, its secrets have to be made anew.",
                cause);
    }

    static StoreFile seal(StoreLock lock, StoreLock.Key key, Contents contents) {
        var check = Bytes.of(key.check());
        var plain = contents.bytes();
        try {
            var sealed = key.seal(plain, header(lock, check));
            return new StoreFile(lock, check, Bytes.of(sealed));
        } finally {
            Arrays.fill(plain, (byte) 0);
        }
    }

    /// @throws Problem `HW-254` when the key is another's, `HW-255` when a byte was changed
    Contents open(StoreLock.Key key, Path file) throws Problem {
        if (!key.isRight(check.get())) {
            throw new Problem(
                    Problem.Kind.WRONG_USE,
                    "HW-254",
                    "The store " + file + " stays locked.",
                    "The passphrase is not the one that locks it.",
                    "Try again; there is no other way in.",
                    null);
        }
        byte[] plain = {};
        try {
            plain = key.open(sealed.get(), header(lock, check));
            return Contents.of(plain);
        } catch (IllegalArgumentException e) {
            throw damaged(file, "Somebody changed it: " + e.getMessage() + ".", null);
        } finally {
            Arrays.fill(plain, (byte) 0);
        }
    }

    private static byte[] header(StoreLock lock, Bytes check) {
        var text = SCHEMA + " " + lock + " " + check;
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /// Against accidents; against intent there is the seal.
    private String sum() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(header(lock, check));
            digest.update(sealed.hex().getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /// All of it or nothing, mode 600.
    void write(Path file, boolean isNew) throws Problem {
        var root = JSON.createObjectNode().put("schema", SCHEMA);
        root.put("kdf", "argon2id").put("salt", lock.salt().hex());
        root.put("memoryKib", lock.memoryKib()).put("passes", lock.passes());
        root.put("lanes", lock.lanes()).put("cipher", "AES-256-GCM").put("check", check.hex());
        root.put("sealed", sealed.hex()).put("sum", sum());
        var bytes = (root.toPrettyString() + "\n").getBytes(StandardCharsets.UTF_8);
        if (isNew) {
            PrivateFile.create(file, bytes);
        } else {
            PrivateFile.replace(file, bytes);
        }
    }
}
