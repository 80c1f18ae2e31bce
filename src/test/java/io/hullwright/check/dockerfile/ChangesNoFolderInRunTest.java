package io.hullwright.check.dockerfile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ChangesNoFolderInRunTest {

    private final ChangesNoFolderInRun check = new ChangesNoFolderInRun();

    @Test
    void passesWithWorkdir() {
        assertEquals(
                "pass",
                Outcome.of(
                        check,
                        """
                        FROM a:1
                        WORKDIR /a
                        RUN echo cd\
                        """));
    }

    @Test
    void failsAtEachCd() {
        assertEquals(
                """
                2:5 RUN has cd, expected WORKDIR
                3:12 RUN has cd, expected WORKDIR\
                """,
                Outcome.of(
                        check,
                        """
                        FROM a:1
                        RUN cd /a && b
                        RUN a && ( cd /b && c )\
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
