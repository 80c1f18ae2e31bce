package io.hullwright.check.dockerfile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class RunsNoPointlessToolsTest {

    private final RunsNoPointlessTools check = new RunsNoPointlessTools();

    @Test
    void passesWithoutThem() {
        assertEquals(
                "pass",
                Outcome.of(
                        check,
                        """
                        FROM a:1
                        RUN echo ssh && ssh-keygen x\
                        """));
    }

    @Test
    void failsAtEach() {
        assertEquals(
                """
                2:5 RUN has service, expected nothing of the kind
                3:10 RUN has ps, expected nothing of the kind\
                """,
                Outcome.of(
                        check,
                        """
                        FROM a:1
                        RUN service x start
                        RUN a && ps\
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
