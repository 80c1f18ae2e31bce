package io.hullwright.check.dockerfile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeepsLoginLogSmallTest {

    private final KeepsLoginLogSmall check = new KeepsLoginLogSmall();

    @Test
    void passesWithLowNumbersAndWithoutALog() {
        assertEquals(
                "pass",
                Outcome.of(
                        check,
                        """
                        FROM a:1
                        RUN useradd x && useradd -u 99999 x && useradd --uid=10001 x
                        RUN useradd -l -u 123456 x && useradd -lmu 123456 x
                        RUN useradd --no-log-init --uid 123456 x && useradd -u000001234 x
                        RUN usermod -u 123456 x\
                        """));
    }

    @Test
    void failsWithAHighNumber() {
        assertEquals(
                """
                2:16 useradd has the number 123456 and no -l, expected it
                3:13 useradd has the number 100000 and no -l, expected it
                4:13 useradd has the number 123456 and no -l, expected it
                5:13 useradd has the number 123456 and no -l, expected it
                6:17 useradd has the number 123456 and no -l, expected it
                7:30 useradd has the number 1000000 and no -l, expected it\
                """,
                Outcome.of(
                        check,
                        """
                        FROM a:1
                        RUN useradd -u 123456 x
                        RUN useradd --uid=100000 x
                        RUN useradd -u123456 x
                        RUN useradd -mu123456 x
                        RUN useradd -mu 123456 x
                        RUN sudo useradd -d l --uid  1000000 x\
                        """));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-u $ID", "-u$ID", "-mu$ID", "--uid=$ID", "--uid $ID", "-ru $(cat x)"})
    void aNumberThatOnlyTheBuildKnowsIsNoPass(String option) {
        assertEquals(
                "unknown: only the build knows the number that useradd of line 2 gives",
                Outcome.of(check, "FROM a:1\nRUN useradd " + option + " x"));
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
