package io.hullwright.check.dockerfile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class JoinsItsStepsTest {

    private final JoinsItsSteps check = new JoinsItsSteps();

    @Test
    void passesWhereTheyCannotBeOne() {
        assertEquals(
                "pass",
                Outcome.of(
                        check,
                        """
                        FROM a:1
                        RUN a && b
                        USER 1
                        RUN c
                        RUN --network=none d
                        RUN --mount=type=cache,target=/x --network=none e
                        RUN ["f"]
                        RUN g
                        ONBUILD RUN h
                        FROM b:1
                        RUN i\
                        """));
    }

    @Test
    void failsAtEachFurtherOne() {
        assertEquals(
                """
                3:1 RUN follows the RUN of line 2, expected one
                5:1 RUN follows the RUN of line 3, expected one
                7:1 RUN follows the RUN of line 6, expected one
                9:9 RUN follows the RUN of line 8, expected one\
                """,
                Outcome.of(
                        check,
                        """
                        FROM a:1
                        RUN a
                        RUN b
                        # why
                        RUN c
                        RUN --network=none --security=sandbox d
                        RUN --security=sandbox --network=none e
                        ONBUILD RUN f
                        ONBUILD RUN g\
                        """));
    }

    @Test
    void aFlawForbidsAPass() {
        Outcome.assertAFlawForbidsAPass(check);
    }
}
