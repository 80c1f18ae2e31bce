package io.hullwright.secret;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class DrawTest {

    private static final int MANY = 1_000_000;

    /// The first 64 bits of a million keys: two that agree in them have a chance of 1 in 37
    /// million.
    @Test
    void aMillionKeysWithoutARepeat() {
        var heads = new long[MANY];
        var order = SecretOrder.of(SecretKind.HEX, 0, java.time.Instant.EPOCH);
        for (var i = 0; i < MANY; i++) {
            var bytes = SecretMaker.make(order).value().bytes();
            assertEquals(64, bytes.length);
            var head = new String(bytes, 0, 16, StandardCharsets.US_ASCII);
            heads[i] = HexFormat.fromHexDigitsToLong(head);
        }
        Arrays.sort(heads);
        for (var i = 1; i < MANY; i++) {
            assertTrue(heads[i] != heads[i - 1], "two keys begin alike");
        }
    }

    /// Chi-square over single characters. The limit is 6 standard deviations above the mean, which
    /// fair draws pass by far less than once in a million runs.
    static void requireUniform(int[] seen, String what) {
        var total = Arrays.stream(seen).asLongStream().sum();
        var expected = (double) total / seen.length;
        var square = 0.0;
        for (var count : seen) {
            square += (count - expected) * (count - expected) / expected;
        }
        var freedom = seen.length - 1;
        var limit = freedom + 6 * Math.sqrt(2.0 * freedom) + 12;
        assertTrue(square < limit, what + ": chi-square " + square + ", limit " + limit);
    }
}
