package io.hullwright.secret;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// What PostgreSQL keeps instead of a password, for SCRAM-SHA-256 (RFC 5802 and 7677).
final class ScramVerifier {

    private static final int ITERATIONS = 4_096; // PostgreSQL's own number
    private static final int SALT_BYTES = 16;
    private static final String HMAC = "HmacSHA256";

    private ScramVerifier() {}

    static String of(Secret password) {
        return of(password, Draw.bytes(SALT_BYTES), ITERATIONS);
    }

    /// `SCRAM-SHA-256$iterations:salt$StoredKey:ServerKey`.
    static String of(Secret password, byte[] salt, int iterations) {
        byte[] salted = salted(password, salt, iterations);
        try {
            byte[] client = hmac(salted).doFinal(ascii("Client Key"));
            byte[] stored = MessageDigest.getInstance("SHA-256").digest(client);
            byte[] server = hmac(salted).doFinal(ascii("Server Key"));
            var base64 = Base64.getEncoder();
            return "SCRAM-SHA-256$%d:%s$%s:%s"
                    .formatted(
                            iterations,
                            base64.encodeToString(salt),
                            base64.encodeToString(stored),
                            base64.encodeToString(server));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        } finally {
            Arrays.fill(salted, (byte) 0);
        }
    }

    /// `Hi` of RFC 5802: PBKDF2 with one block.
    private static byte[] salted(Secret password, byte[] salt, int iterations) {
        byte[] key = requireAscii(password).bytes();
        try {
            Mac mac = hmac(key);
            mac.update(salt);
            byte[] round = mac.doFinal(new byte[] {0, 0, 0, 1});
            byte[] all = round.clone();
            for (int i = 1; i < iterations; i++) {
                round = mac.doFinal(round);
                for (int k = 0; k < all.length; k++) {
                    all[k] ^= round[k];
                }
            }
            return all;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HMAC-SHA-256", e);
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    /// Other characters would have to be normalised by SASLprep first.
    private static Secret requireAscii(Secret password) {
        char[] text = password.characters();
        for (char c : text) {
            if (c < ' ' || c > '~') {
                throw new IllegalArgumentException(
                        "the password holds a character that is not printable ASCII");
            }
        }
        Arrays.fill(text, '\0');
        return password;
    }

    private static Mac hmac(byte[] key) throws GeneralSecurityException {
        Mac mac = Mac.getInstance(HMAC);
        mac.init(new SecretKeySpec(key, HMAC));
        return mac;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    }
}
