package io.hullwright.secret;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class ScramVerifierTest {

    /// The exchange of RFC 7677, section 3.
    private static final String SALT = "W22ZaJ0SNY7soEsUEjb6gQ==";

    private static final String NONCE = "rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0";
    private static final String EXCHANGE =
            "n=user,r=rOprNGfwEbeRWgbNEkqO,r=" + NONCE + ",s=" + SALT + ",i=4096,c=biws,r=" + NONCE;
    private static final String PROOF = "dHzbZapWIk4jUhN+Ute9ytag9zjfMHgsqmmiz7AndVQ=";
    private static final String SIGNATURE = "6rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4=";

    @Test
    void takesTheClientOfTheStandard() throws Exception {
        var verifier = ScramVerifier.of(Secret.of("pencil"), decode(SALT), 4_096);
        assertTrue(verifier.startsWith("SCRAM-SHA-256$4096:" + SALT + "$"), verifier);
        var keys = verifier.substring(verifier.lastIndexOf('$') + 1).split(":", -1);
        var client = hmac(decode(keys[0]));
        var proof = decode(PROOF);
        for (var i = 0; i < client.length; i++) {
            client[i] ^= proof[i];
        }
        assertArrayEquals(decode(keys[0]), MessageDigest.getInstance("SHA-256").digest(client));
        assertEquals(SIGNATURE, Base64.getEncoder().encodeToString(hmac(decode(keys[1]))));
    }

    private static byte[] hmac(byte[] key) throws Exception {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(EXCHANGE.getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] decode(String text) {
        return Base64.getDecoder().decode(text);
    }
}
