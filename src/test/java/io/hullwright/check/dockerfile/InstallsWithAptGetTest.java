package io.hullwright.check.dockerfile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class InstallsWithAptGetTest {

    private final InstallsWithAptGet check = new InstallsWithAptGet();

    @Test
    void passesWithAptGet() {
        assertEquals(
                "pass", Outcome.of(check, "FROM a:1\nRUN apt-get install -y apt && rm /etc/apt/x"));
    }

    @Test
    void failsWithApt() {
        assertEquals(
                """
                2:5 RUN uses apt, expected apt-get
                3:3 RUN uses apt, expected apt-get\
                """,
                Outcome.of(
                        check,
                        """
                        FROM a:1
                        RUN apt update && DEBIAN_FRONTEND=noninteractive \\
                          apt install -y x\
                        """));
    }

    @Test
    void anotherShellIsNotRead() {
        Outcome.assertAnotherShellIsNotRead(check);
    }

    @Test
    void aFlawForbidsAPass() {
        Outcome.assertAFlawForbidsAPass(check);
    }
}
