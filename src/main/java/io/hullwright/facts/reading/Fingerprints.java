package io.hullwright.facts.reading;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// Keyed hashes that show whether two credentials are the same without keeping either.
///
/// The key is random and lives as long as this object, so a fingerprint that leaks from a saved
/// snapshot cannot be guessed back. HMAC-SHA-256 as RFC 2104 has it, built from the digest: loading
/// the `javax.crypto` providers would cost the start more than the whole audit of a small engine.
/// Nothing is loaded before the first credential. Safe for use by several threads.
public final class Fingerprints {

    private static final int BLOCK_BYTES = 64;
    private static final int KEPT_BYTES = 16;

    private byte @Nullable [] key;
    private @Nullable MessageDigest digest;

    private Fingerprints(byte @Nullable [] key) {
        this.key = key;
    }

    /// The key is drawn when the first credential is met.
    public static Fingerprints withRandomKey() {
        return new Fingerprints(null);
    }

    /// For tests: at most 64 bytes of key.
    static Fingerprints withKey(byte[] key) {
        return new Fingerprints(key.clone());
    }

    /// 32 hexadecimal characters: the first 128 bits.
    public synchronized String of(String value) {
        MessageDigest sha = digest();
        byte[] secret = key();
        byte[] inner = padded(secret, (byte) 0x36);
        sha.update(inner);
        byte[] innerHash = sha.digest(value.getBytes(StandardCharsets.UTF_8));
        sha.update(padded(secret, (byte) 0x5c));
        return HexFormat.of().formatHex(sha.digest(innerHash), 0, KEPT_BYTES);
    }

    private byte[] key() {
        if (key == null) {
            key = new byte[32];
            new SecureRandom().nextBytes(key);
        }
        return key;
    }

    private MessageDigest digest() {
        if (digest == null) {
            try {
                digest = MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java has SHA-256", e);
            }
        }
        return digest;
    }

    private static byte[] padded(byte[] key, byte pad) {
        byte[] block = new byte[BLOCK_BYTES];
        for (int i = 0; i < BLOCK_BYTES; i++) {
            block[i] = (byte) ((i < key.length ? key[i] : 0) ^ pad);
        }
        return block;
    }
}
