package io.hullwright.check.dockerfile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class WorksOutsideSystemFoldersTest {

    private final WorksOutsideSystemFolders check = new WorksOutsideSystemFolders();

    @Test
    void passesElsewhere() {
        assertEquals(
                "pass",
                Outcome.of(
                        check,
                        """
                        FROM a:1
                        WORKDIR /srv/a
                        WORKDIR /etcetera
                        WORKDIR /usr/src/app\
                        """));
    }

    @Test
    void failsInside() {
        assertEquals(
                """
                2:9 WORKDIR is /etc/a, expected a folder outside /etc
                3:9 WORKDIR is /proc, expected a folder outside /proc\
                """,
                Outcome.of(
                        check,
                        """
                        FROM a:1
                        WORKDIR /etc/a
                        WORKDIR /proc\
                        """));
    }

    @Test
    void anOpenPathIsNoPass() {
        assertEquals(
                "unknown: WORKDIR is $X, whose value only the build knows",
                Outcome.of(
                        check,
                        """
                        FROM a:1
                        ARG X
                        WORKDIR $X\
                        """));
    }

    @Test
    void aFlawForbidsAPass() {
        Outcome.assertAFlawForbidsAPass(check);
    }
}
