package io.hullwright.collect.docker;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApiVersionTest {

    @ParameterizedTest
    @CsvSource({
        "1.41, 1.41, 0",
        "1.9, 1.41, -1",
        "1.41, 1.9, 1",
        "2.0, 1.99, 1",
        "1, 1.0, 0",
        "1.41.1, 1.41, 1",
        "x, 1.24, -1",
        "'', 0, 0",
        "99999999999.1, 1.24, -1"
    })
    void comparesByNumber(String a, String b, int order) {
        assertEquals(order, ApiVersion.compare(a, b));
        assertEquals(-order, ApiVersion.compare(b, a));
    }
}
