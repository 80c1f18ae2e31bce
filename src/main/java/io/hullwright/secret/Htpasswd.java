package io.hullwright.secret;

import java.util.Arrays;
import org.bouncycastle.crypto.generators.OpenBSDBCrypt;

/// A line of an htpasswd file with bcrypt, as Apache, Traefik, Caddy and the registry read it.
final class Htpasswd {

    /// A server hashes at every request: 2^10 rounds take it some 60 ms.
    private static final int COST = 10;

    private static final int SALT_BYTES = 16;
    private static final int MOST_BYTES = 72;

    private Htpasswd() {}

    static Secret line(String user, Secret password) {
        if (user.isBlank()) {
            throw new IllegalArgumentException("an htpasswd line is for a user, and none is named");
        }
        byte[] bytes = password.bytes();
        try {
            if (bytes.length == 0 || bytes.length > MOST_BYTES) {
                throw new IllegalArgumentException(
                        "bcrypt takes 1 to 72 bytes, and the password has " + bytes.length);
            }
            var hash = OpenBSDBCrypt.generate("2y", bytes, Draw.bytes(SALT_BYTES), COST);
            return Secret.of(user + ":" + hash);
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }
}
