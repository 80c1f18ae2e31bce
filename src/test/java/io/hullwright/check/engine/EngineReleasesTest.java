package io.hullwright.check.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EngineReleasesTest {

    @ParameterizedTest
    @CsvSource({
        "1.13.1, 1.13, 2021-02-01",
        "18.09.1-ce, 18.09, 2021-02-01",
        "20.10.5, 20.10, 2023-12-10",
        "23.0.18, 23.0, 2025-05-19",
        "26.0.2, 26.0, 2024-06-08",
        "26.1.5, 26.1, 2025-02-17",
        "27.5.1, 27, 2025-05-03"
    })
    void knowsWhenALineEnded(String version, String line, LocalDate end) {
        assertEquals(new EngineReleases.Status.Ended(line, end), EngineReleases.of(version));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "dev",
                "library-import",
                "v2.0.0-beta.24",
                "2.0.0",
                "25.0.14",
                "28.5.2",
                "31.0.0",
                "29",
                "29.",
                "99999999999.1"
            })
    void neverGuesses(String version) {
        assertInstanceOf(EngineReleases.Status.Unlisted.class, EngineReleases.of(version));
    }

    @Test
    void knowsTheMaintainedLine() {
        assertEquals(new EngineReleases.Status.Maintained("29"), EngineReleases.of("29.3.0"));
    }

    @Test
    void comparesMajorNumbers() {
        assertTrue(EngineReleases.isAtLeast("24.0.1", 24));
        assertFalse(EngineReleases.isAtLeast("23.0.6", 24));
        assertFalse(EngineReleases.isAtLeast("library-import", 24));
    }
}
