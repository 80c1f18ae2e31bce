package io.hullwright.check;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class MovingTagTest {

    @Test
    void knowsTheWordsThatMove() {
        for (var tag : List.of("", "latest", "latest-alpine", "lts-slim", "edge", "stable-perl")) {
            assertTrue(MovingTag.is(tag), tag);
        }
    }

    @Test
    void takesVersionsAndReleasesForFixed() {
        for (var tag : List.of("1", "1.2.3-alpine", "trixie", "v2", "0123abc", "LATEST2")) {
            assertFalse(MovingTag.is(tag), tag);
        }
    }
}
