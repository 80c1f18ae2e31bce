package io.hullwright.check.dockerfile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class IsFromTrustedRegistryTest {

    private final IsFromTrustedRegistry check = new IsFromTrustedRegistry();

    @Test
    void passesFromOneOfThem() {
        assertEquals("pass", Outcome.of(check, "FROM a:1\nFROM docker.io/b/c:1"));
    }

    @Test
    void failsFromAnother() {
        assertEquals(
                "2:6 other.example/c:1 expected from one of [docker.io]",
                Outcome.of(
                        check,
                        """
                        FROM a:1
                        FROM other.example/c:1\
                        """));
    }

    @Test
    void anOpenValueIsNoPass() {
        assertEquals(
                "unknown: the base image is a:$V, whose value only the build knows",
                Outcome.of(
                        check,
                        """
                        ARG V
                        FROM a:$V\
                        """));
    }

    @Test
    void aFlawForbidsAPass() {
        Outcome.assertAFlawForbidsAPass(check);
    }
}
