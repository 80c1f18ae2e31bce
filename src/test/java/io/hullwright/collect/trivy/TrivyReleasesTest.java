package io.hullwright.collect.trivy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrivyReleasesTest {

    @ParameterizedTest
    @CsvSource({
        "0.69.3, false", "0.69.4, true", "v0.69.5, true", "0.69.6, true", "0.69.6-rc1, true",
        "v0.69.4+dirty, true", "0.69.7, false", "0.69.40, false", "dev, false", "'', false"
    })
    void knowsTheBadOnes(String version, boolean bad) {
        assertEquals(bad, TrivyReleases.isKnownBad(version));
    }

    @ParameterizedTest
    @CsvSource({
        "0.54.9, true",
        "0.55.0, false",
        "0.55.1-rc, false",
        "0.100.0, false",
        "1.0.0, false",
        "dev, true",
        "0, true",
        "0.55, true"
    })
    void knowsTheOldOnes(String version, boolean old) {
        assertEquals(old, TrivyReleases.isTooOld(version));
    }
}
