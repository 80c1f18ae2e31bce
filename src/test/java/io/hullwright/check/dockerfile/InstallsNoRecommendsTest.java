package io.hullwright.check.dockerfile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class InstallsNoRecommendsTest {

    private final InstallsNoRecommends check = new InstallsNoRecommends();

    @Test
    void passesWithTheOption() {
        assertEquals(
                "pass",
                Outcome.of(
                        check,
                        """
                        FROM a:1
                        RUN apt-get install --no-install-recommends a && apt -o APT::Install-Recommends=false install b
                        RUN aptitude -R install c; apk add d\
                        """));
    }

    @Test
    void failsWithout() {
        assertEquals(
                """
                2:13 apt-get install takes recommended packages too, expected --no-install-recommends
                3:14 aptitude install takes recommended packages too, expected --no-install-recommends\
                """,
                Outcome.of(
                        check,
                        """
                        FROM a:1
                        RUN apt-get install a
                        RUN aptitude install c\
                        """));
    }

    @Test
    void aFlawForbidsAPass() {
        Outcome.assertAFlawForbidsAPass(check);
    }

    @Test
    void anotherShellIsNotRead() {
        Outcome.assertAnotherShellIsNotRead(check);
    }
}
