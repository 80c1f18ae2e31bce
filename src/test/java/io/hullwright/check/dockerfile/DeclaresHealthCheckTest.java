package io.hullwright.check.dockerfile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class DeclaresHealthCheckTest {

    private final DeclaresHealthCheck check = new DeclaresHealthCheck();

    @Test
    void passesWithACommand() {
        assertEquals("pass", Outcome.of(check, "FROM a:1\nHEALTHCHECK --interval=5s CMD x"));
    }

    @Test
    void passesWithTheOneOfAnEarlierStage() {
        assertEquals("pass", Outcome.of(check, "FROM a:1 AS b\nHEALTHCHECK CMD x\nFROM b"));
    }

    @Test
    void failsWithoutOne() {
        assertEquals(
                "3:1 no HEALTHCHECK, expected one",
                Outcome.of(
                        check,
                        """
                        FROM b:1
                        HEALTHCHECK CMD x
                        FROM a:1\
                        """));
    }

    @Test
    void failsWithNone() {
        assertEquals(
                "2:1 HEALTHCHECK is NONE, expected a command",
                Outcome.of(
                        check,
                        """
                        FROM a:1
                        HEALTHCHECK NONE\
                        """));
    }

    @Test
    void aFlawForbidsAPass() {
        assertEquals(
                "unknown: the Dockerfile has an error in line 2: no such instruction: NONSENSE",
                Outcome.of(
                        check,
                        """
                        FROM a:1
                        NONSENSE x
                        HEALTHCHECK CMD x\
                        """));
    }
}
