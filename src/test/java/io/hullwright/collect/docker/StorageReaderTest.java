package io.hullwright.collect.docker;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StorageReaderTest {

    @ParameterizedTest
    @CsvSource({"a, 64, true", "F, 64, true", "a, 63, false", "a, 65, false", "g, 64, false"})
    void anAnonymousVolumeHasANameOf64HexDigits(String digit, int length, boolean anonymous) {
        assertEquals(anonymous, StorageReader.isAnonymous(digit.repeat(length)));
    }
}
