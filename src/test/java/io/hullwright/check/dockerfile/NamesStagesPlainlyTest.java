package io.hullwright.check.dockerfile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class NamesStagesPlainlyTest {

    private final NamesStagesPlainly check = new NamesStagesPlainly();

    @Test
    void passesWithNamesOfTheirOwn() {
        assertEquals(
                "pass",
                Outcome.of(
                        check,
                        """
                        FROM a:1 AS build-1.x_y
                        from a:1 as test
                        From a:1 as other
                        FROM a:1\
                        """));
    }

    @Test
    void failsAtEachName() {
        assertEquals(
                """
                2:13 build is the stage of line 1, expected another
                3:13 a stage has the reserved name scratch, expected another
                4:13 a stage has the reserved name Context, expected another
                5:13 a stage named Upper, expected small letters
                6:13 UPPER is the stage of line 5, expected another
                7:13 a stage named 1st, which Docker refuses
                8:10 FROM with as, expected AS
                9:10 from with AS, expected as\
                """,
                Outcome.of(
                        check,
                        """
                        FROM a:1 AS build
                        FROM b:1 AS build
                        FROM a:1 AS scratch
                        FROM a:1 AS Context
                        FROM a:1 AS Upper
                        FROM a:1 AS UPPER
                        FROM a:1 AS 1st
                        FROM a:1 as c
                        from a:1 AS d\
                        """));
    }

    @Test
    void aNameFromAVariableIsNoPass() {
        assertEquals(
                "unknown: the name of the stage in line 2 is not plain",
                Outcome.of(
                        check,
                        """
                        ARG NAME=x
                        FROM a:1 AS $NAME\
                        """));
        assertEquals(
                "1:13 a stage named $NAME, which Docker refuses",
                Outcome.of(check, "FROM a:1 AS $NAME"));
    }

    @Test
    void aFlawForbidsAPass() {
        Outcome.assertAFlawForbidsAPass(check);
    }
}
