package io.hullwright.check.dockerfile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ExposesNoSshPortTest {

    private final ExposesNoSshPort check = new ExposesNoSshPort();

    @Test
    void passesWithOthers() {
        assertEquals("pass", Outcome.of(check, "FROM a:1\nEXPOSE 80 2222/tcp 22/udp"));
    }

    @Test
    void failsWithThePortOrARange() {
        assertEquals(
                """
                2:11 EXPOSE 22, expected no SSH port
                3:8 EXPOSE 20-25/TCP, expected no SSH port\
                """,
                Outcome.of(
                        check,
                        """
                        FROM a:1
                        EXPOSE 80 22
                        EXPOSE 20-25/TCP\
                        """));
    }

    @Test
    void anOpenValueIsNoPass() {
        assertEquals(
                "unknown: EXPOSE $P has a value that only the build knows",
                Outcome.of(
                        check,
                        """
                        FROM a:1
                        ARG P
                        EXPOSE $P\
                        """));
    }

    @Test
    void aFlawForbidsAPass() {
        Outcome.assertAFlawForbidsAPass(check);
    }
}
