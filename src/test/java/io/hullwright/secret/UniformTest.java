package io.hullwright.secret;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UniformTest {

    private static final String BASE64URL =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    /// Long passwords: there the rule "one of each sort" shifts nothing that could be seen.
    @ParameterizedTest
    @CsvSource({"HEX,false", "BASE64URL,false", "PASSWORD,false", "PASSWORD,true"})
    void everyCharacterIsAsLikely(SecretKind kind, boolean symbols) {
        var alphabet =
                switch (kind) {
                    case HEX -> "0123456789abcdef";
                    case BASE64URL -> BASE64URL;
                    default ->
                            (symbols ? PasswordRule.WITH_SYMBOLS : PasswordRule.LETTERS_AND_DIGITS)
                                    .alphabet();
                };
        var seen = new int[alphabet.length()];
        var usual = SecretOrder.of(kind, 4_096, Instant.EPOCH);
        var order = symbols ? withSymbols(usual) : usual;
        for (var i = 0; i < 200; i++) {
            for (var c : SecretMaker.make(order).value().characters()) {
                seen[alphabet.indexOf(c)]++;
            }
        }
        DrawTest.requireUniform(seen, kind.toString());
    }

    private static SecretOrder withSymbols(SecretOrder order) {
        return new SecretOrder(
                order.kind(),
                order.length(),
                true,
                order.user(),
                order.hosts(),
                order.days(),
                order.now(),
                null);
    }

    @Test
    void everyWordIsAsLikely() {
        var words = WordList.read();
        var seen = new int[words.size()];
        var places = new java.util.HashMap<String, Integer>();
        for (var i = 0; i < words.size(); i++) {
            places.put(words.get(i), i);
        }
        var order = SecretOrder.of(SecretKind.PASSPHRASE, 4_000, Instant.EPOCH);
        for (var i = 0; i < 20; i++) {
            var text = new String(SecretMaker.make(order).value().characters());
            for (var word : text.split(" ", -1)) {
                seen[places.getOrDefault(word, -1)]++;
            }
        }
        DrawTest.requireUniform(seen, "words");
    }

    /// A source that favours the first characters by one in four is caught.
    @Test
    void theMeasureSeesABias() {
        var seen = new int[10];
        for (var i = 0; i < 256_000; i++) {
            seen[(i & 0xff) % 10]++;
        }
        assertThrows(AssertionError.class, () -> DrawTest.requireUniform(seen, "biased"));
    }

    /// Counted by hand: of 62^3 passwords, 3! * 26 * 26 * 10 have one of each sort.
    @Test
    void theBitsOfARuleAreTheNumberOfPasswordsThatMeetIt() {
        var expected = Math.log(6 * 26 * 26 * 10) / Math.log(2);
        assertEquals(expected, PasswordRule.LETTERS_AND_DIGITS.bits(3), 1e-9);
    }
}
