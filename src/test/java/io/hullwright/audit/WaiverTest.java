package io.hullwright.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WaiverTest {

    private static final LocalDate LAST_DAY = LocalDate.of(2026, 12, 31);

    private static Waiver waiver(String subject) {
        return new Waiver("PRV-004", subject, "behind the proxy", "ops", LAST_DAY);
    }

    @ParameterizedTest
    @CsvSource({
        "shop-web-1, shop-web-1, true",
        "shop-web-1, shop-web-10, false",
        "shop-*, shop-web-1, true",
        "shop-*, shop-, true",
        "shop-*, myshop-web, false",
        "*-web-1, shop-web-1, true",
        "*-web-1, shop-web-12, false",
        "shop-*-1, shop-web-1, true",
        "shop-*-1, shop-1, false",
        "*web*, shop-web-1, true",
        "*web*, shop-db-1, false",
        "a*b*c, a-b-c, true",
        "a*b*c, a-c-b, false",
        "a*ba*a, aba, false",
        "ab*ba, aba, false",
        "*, anything, true",
    })
    void starsStandForAnyCharacters(String pattern, String name, boolean covered) {
        assertEquals(covered, waiver(pattern).covers("PRV-004", name));
    }

    @Test
    void coversItsOwnCheckOnly() {
        assertTrue(waiver("web").covers("prv-004", "web"));
        assertFalse(waiver("web").covers("PRV-001", "web"));
    }

    @Test
    void countsUntilTheEndOfItsLastDay() {
        assertFalse(waiver("web").isOver(LAST_DAY));
        assertTrue(waiver("web").isOver(LAST_DAY.plusDays(1)));
    }

    @Test
    void aReasonIsNeeded() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new Waiver("PRV-004", "web", "  ", "ops", LAST_DAY));
    }
}
