package io.hullwright.check.exposure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ExtraHostTest {

    @Test
    void readsBothForms() {
        assertEquals(new ExtraHost("db", "10.0.0.5"), ExtraHost.parse("db:10.0.0.5"));
        assertEquals(new ExtraHost("db", "::1"), ExtraHost.parse("db:::1"));
        assertEquals(new ExtraHost("db", "::1"), ExtraHost.parse("db=::1"));
        assertEquals(new ExtraHost("db", ""), ExtraHost.parse("db"));
    }
}
