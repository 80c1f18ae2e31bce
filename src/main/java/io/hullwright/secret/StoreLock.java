package io.hullwright.secret;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/// What a passphrase is turned into a key with: Argon2id (RFC 9106), which costs whoever guesses
/// the same memory and time at every guess.
///
/// @param memoryKib 8,192 to 1,048,576
/// @param passes over that memory, 1 to 64
/// @param lanes 1 to 16
public record StoreLock(Bytes salt, int memoryKib, int passes, int lanes) {

    private static final int SALT_BYTES = 16;
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    /// Bytes that are compared by what is in them.
    public record Bytes(String hex) {

        public static Bytes of(byte[] bytes) {
            return new Bytes(java.util.HexFormat.of().formatHex(bytes));
        }

        public byte[] get() {
            return java.util.HexFormat.of().parseHex(hex);
        }
    }

    public StoreLock {
        require("memoryKib", memoryKib, 8_192, 1_048_576);
        require("passes", passes, 1, 64);
        require("lanes", lanes, 1, 16);
        require("the salt's length", salt.get().length, SALT_BYTES, 64);
    }

    private static void require(String name, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(
                    "%s is %d, expected %d to %d".formatted(name, value, least, most));
        }
    }

    /// A new one with RFC 9106's second recommended choice: 64 MiB, 3 passes, 4 lanes.
    public static StoreLock fresh() {
        return new StoreLock(Bytes.of(Draw.bytes(SALT_BYTES)), 65_536, 3, 4);
    }

    /// Takes about half a second, and 64 MiB, on purpose.
    public Key key(Secret passphrase) {
        var parameters =
                new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                        .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                        .withSalt(salt.get())
                        .withMemoryAsKB(memoryKib)
                        .withIterations(passes)
                        .withParallelism(lanes)
                        .build();
        var generator = new Argon2BytesGenerator();
        generator.init(parameters);
        var both = new byte[2 * KEY_BYTES];
        var secret = passphrase.bytes();
        generator.generateBytes(secret, both);
        Arrays.fill(secret, (byte) 0);
        return new Key(both);
    }

    /// What opens the store: a key that seals, and one that tells a wrong passphrase from a damaged
    /// file. Closing it overwrites both.
    public static final class Key implements AutoCloseable {

        private final byte[] both;

        private Key(byte[] both) {
            this.both = both;
        }

        /// Shows whether the passphrase is the same, and nothing else.
        public byte[] check() {
            try {
                var mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(both, KEY_BYTES, KEY_BYTES, "HmacSHA256"));
                return mac.doFinal("hullwright store".getBytes(StandardCharsets.US_ASCII));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("every Java has HMAC-SHA-256", e);
            }
        }

        public boolean isRight(byte[] check) {
            return MessageDigest.isEqual(check(), check);
        }

        /// AES-256-GCM: a nonce of its own, the sealed bytes, the tag.
        ///
        /// @param header not hidden, and sealed against change all the same
        public byte[] seal(byte[] plain, byte[] header) {
            var nonce = Draw.bytes(NONCE_BYTES);
            try {
                var sealed = cipher(Cipher.ENCRYPT_MODE, nonce, header).doFinal(plain);
                var all = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
                System.arraycopy(sealed, 0, all, NONCE_BYTES, sealed.length);
                return all;
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("every Java has AES-GCM", e);
            }
        }

        /// @throws IllegalArgumentException when a bit of the seal or of the header is another
        public byte[] open(byte[] sealed, byte[] header) {
            if (sealed.length < NONCE_BYTES + TAG_BITS / 8) {
                throw new IllegalArgumentException("the sealed part is cut off");
            }
            try {
                var nonce = Arrays.copyOf(sealed, NONCE_BYTES);
                return cipher(Cipher.DECRYPT_MODE, nonce, header)
                        .doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
            } catch (AEADBadTagException _) {
                throw new IllegalArgumentException("it was changed");
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("every Java has AES-GCM", e);
            }
        }

        private Cipher cipher(int mode, byte[] nonce, byte[] header)
                throws GeneralSecurityException {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(
                    mode,
                    new SecretKeySpec(both, 0, KEY_BYTES, "AES"),
                    new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(header);
            return cipher;
        }

        @Override
        public void close() {
            Arrays.fill(both, (byte) 0);
        }
    }
}
