package io.hullwright.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VersionsTest {

    @ParameterizedTest
    @CsvSource({
        "1.0, 1.1",
        "1.9, 1.10",
        "2.36-9, 2.36-9+deb12u3",
        "2.36-9+deb12u3, 2.36-9+deb12u10",
        "3.0.11-1~deb12u2, 3.0.11-1",
        "1.0~rc1, 1.0",
        "9, 1:1",
        "1:1.2.13.dfsg-1, 1:1.2.13.dfsg-2",
        "4.17.4, 4.17.21",
        "1.0a, 1.0+b",
    })
    void theSecondIsNewer(String older, String newer) {
        assertEquals(-1, Integer.signum(Versions.compare(older, newer)));
        assertEquals(1, Integer.signum(Versions.compare(newer, older)));
        assertEquals(0, Versions.compare(older, older));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.0|1.1|1.1",
                "1.5|1.2.6, 2.0.1|2.0.1",
                "1.1|2.0.1, 1.2.6|1.2.6",
                "3.0|1.2.6, 2.0.1|2.0.1",
                "1.0|''|''",
            })
    void theNearestFixIsOfTheSameLineOfReleases(String installed, String fixed, String nearest) {
        assertEquals(nearest, Versions.nearest(installed, fixed));
    }
}
