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
        assertEquals(
                "unknown: the Dockerfile has an error in line 2: no such instruction: NONSENSE",
                Outcome.of(
                        check,
                        """
                        FROM a:1
                        NONSENSE x\
                        """));
    }

    @Test
    void anotherShellIsNotRead() {
        assertEquals(
                "not applicable: its commands are for another shell than a POSIX one",
                Outcome.of(
                        check,
                        """
                        FROM mcr.microsoft.com/windows/nanoserver:ltsc2022
                        RUN dir\
                        """));
    }
}
