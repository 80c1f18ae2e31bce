package io.hullwright.check.host;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class PlaceTest {

    @Test
    void leavesPlainPathsAlone() {
        assertEquals("/az/AZ/09/a._-z", Place.word("/az/AZ/09/a._-z"));
    }

    @Test
    void quotesWhatAShellWouldReadOtherwise() {
        for (var c : " ;`$|&@[{~:".toCharArray()) {
            assertEquals("'/a" + c + "b'", Place.word("/a" + c + "b"));
        }
        assertEquals("'/it'\\''s'", Place.word("/it's"));
    }
}
