package io.hullwright.check.dockerfile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class WorksInAbsoluteFoldersTest {

    private final WorksInAbsoluteFolders check = new WorksInAbsoluteFolders();

    @Test
    void passesWithWholePaths() {
        assertEquals(
                "pass",
                Outcome.of(
                        check,
                        """
                        FROM a:1
                        ARG X
                        WORKDIR /a/$X
                        ENV H=/h
                        WORKDIR $H/b\
                        """));
    }

    @Test
    void failsWithRelative() {
        assertEquals(
                """
                2:9 WORKDIR is a, expected an absolute path
                3:9 WORKDIR is ./b, expected an absolute path\
                """,
                Outcome.of(
                        check,
                        """
                        FROM a:1
                        WORKDIR a
                        WORKDIR ./b\
                        """));
    }

    @Test
    void anOpenPathIsNoPass() {
        assertEquals(
                "unknown: WORKDIR is $X/a, whose value only the build knows",
                Outcome.of(
                        check,
                        """
                        FROM a:1
                        ARG X
                        WORKDIR $X/a\
                        """));
    }

    @Test
    void aFlawForbidsAPass() {
        Outcome.assertAFlawForbidsAPass(check);
    }
}
