package io.hullwright.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class SubjectTest {

    @Test
    void isCalledByItsKindAndItsName() {
        assertEquals(
                "container shop-web-1",
                Subject.named(Subject.Kind.CONTAINER, "shop-web-1", "1").label());
    }

    @Test
    void isNotCalledTwiceByTheNameOfItsKind() {
        assertEquals("engine", Subject.named(Subject.Kind.ENGINE, "engine", "1").label());
    }
}
