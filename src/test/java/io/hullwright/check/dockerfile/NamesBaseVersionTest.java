package io.hullwright.check.dockerfile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class NamesBaseVersionTest {

    private final NamesBaseVersion check = new NamesBaseVersion();

    @Test
    void passesWithVersions() {
        assertEquals("pass", Outcome.of(check, "FROM a:1 AS latest\nFROM latest\nFROM scratch"));
    }

    @Test
    void passesWithADigest() {
        assertEquals("pass", Outcome.of(check, "FROM a:latest@sha256:1"));
    }

    @Test
    void failsAtEachLatest() {
        assertEquals(
                """
                1:6 a:latest is latest, expected a version
                2:29 b:latest is latest, expected a version\
                """,
                Outcome.of(
                        check,
                        """
                        FROM a:latest
                        FROM --platform=linux/amd64 b:latest AS x\
                        """));
    }

    @Test
    void failsWithTheVariablesValue() {
        assertEquals(
                "2:6 a:latest is latest, expected a version",
                Outcome.of(
                        check,
                        """
                        ARG V=latest
                        FROM a:${V}\
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
