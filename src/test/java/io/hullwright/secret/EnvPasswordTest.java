package io.hullwright.secret;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnvPasswordTest {

    private static final String NEW = "n3wPassw0rd";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "P=old|P=n3wPassw0rd",
                "P='old' # note|P='n3wPassw0rd' # note",
                "P=\"old\"|P=\"n3wPassw0rd\"",
                "export P = old |export P = n3wPassw0rd ",
                "P=old;U=pg://a:old@h/d|P=n3wPassw0rd;U=pg://a:n3wPassw0rd@h/d",
                "U='pg://a:old@h';P=old|U='pg://a:n3wPassw0rd@h';P=n3wPassw0rd",
                "P='a@b';U=pg://a:a%40b@h|P='n3wPassw0rd';U=pg://a:n3wPassw0rd@h",
                "P=x;P=old;Q=old;R=golden|P=x;P=n3wPassw0rd;Q=n3wPassw0rd;R=golden",
                "P='\"q\"'|P='n3wPassw0rd'",
            })
    void replacesItWhereverItStands(String before, String after) {
        var text = before.replace(';', '\n');
        assertEquals(after.replace(';', '\n'), EnvPassword.of(text, "P").apply(text, next()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Q=old|P has no value",
                "P=|P has no value",
                "P=${Q}|P is made from another variable",
                "P=\"a\\n\"|P has a backslash or a character beyond ASCII in it",
                "P=wört|P has a backslash or a character beyond ASCII in it",
            })
    void refusesWhatItCannotReadExactly(String text, String why) {
        var e = assertThrows(IllegalArgumentException.class, () -> EnvPassword.of(text, "P"));
        assertEquals(why, e.getMessage());
    }

    @Test
    void takesNoValueThatNeedsQuoting() {
        var found = EnvPassword.of("P=old", "P");
        var odd = Secret.of("a b".toCharArray());
        assertThrows(IllegalArgumentException.class, () -> found.apply("P=old", odd));
    }

    @Test
    void seesItInConnectionStrings() {
        var old = Secret.of("a@b".toCharArray());
        assertTrue(EnvPassword.isIn("a@b", old));
        assertTrue(EnvPassword.isIn("pg://u:a%40b@h/d", old));
        assertFalse(EnvPassword.isIn("xa@bx", old));
        assertFalse(EnvPassword.of("P=old", "P").toString().contains("old"));
    }

    private static Secret next() {
        return Secret.of(NEW.toCharArray());
    }
}
