package io.hullwright.facts.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class FingerprintsTest {

    @Test
    void isTheFirstHalfOfHmacSha256() throws Exception {
        byte[] key = HexFormat.of().parseHex("00112233445566778899aabbccddeeff".repeat(2));
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        byte[] expected = mac.doFinal("pässword".getBytes(StandardCharsets.UTF_8));
        assertEquals(
                HexFormat.of().formatHex(expected, 0, 16),
                Fingerprints.withKey(key).of("pässword"));
    }

    @Test
    void isTheSameForTheSameValueAndAnotherForAnother() {
        Fingerprints fingerprints = Fingerprints.withRandomKey();
        assertEquals(fingerprints.of("a"), fingerprints.of("a"));
        assertNotEquals(fingerprints.of("a"), fingerprints.of("b"));
    }

    @Test
    void cannotBeComparedBetweenTwoRuns() {
        assertNotEquals(Fingerprints.withRandomKey().of("a"), Fingerprints.withRandomKey().of("a"));
    }
}
