package io.hullwright.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "shop-web-1|shop-web-1",
                "größe ✓ 漢字 🐳|größe ✓ 漢字 🐳",
            })
    void honestNamesStay(String text, String expected) {
        assertEquals(expected, Plain.line(text));
    }

    @Test
    void whatATerminalObeysIsShownAsAnEscape() {
        assertEquals("\\u{1b}[2Jgone", Plain.line("\u001b[2Jgone"));
        assertEquals("a\\nb\\tc\\rd", Plain.line("a\nb\tc\rd"));
        assertEquals("\\u{9b}31m", Plain.line("\u009b31m"));
        assertEquals("\\u{0}", Plain.line("\0"));
    }

    @Test
    void whatTurnsOrHidesTextIsShownAsAnEscape() {
        assertEquals("a\\u{202e}b\\u{2066}", Plain.line("a\u202eb\u2066"));
        assertEquals("a\\u{200b}\\u{2028}", Plain.line("a\u200b\u2028"));
        assertEquals("\\u{d83d}", Plain.line("\ud83d"));
    }

    @Test
    void theEndlessIsCutInTheMiddle() {
        var shown = Plain.line("a".repeat(9_999) + "z");
        assertEquals("a".repeat(133) + "…" + "a".repeat(64) + "z", shown);
        assertEquals("b".repeat(200), Plain.line("b".repeat(200)));
    }

    @Test
    void aCutInsideAPairLeavesNoHalf() {
        assertEquals("aaaaa\\u{d83d}…zz", Plain.line("aaaaa🐳aaaaaaaaaaazz", 10));
    }
}
