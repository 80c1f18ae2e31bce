package io.hullwright.check.dockerfile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class DownloadsWithOneToolTest {

    private final DownloadsWithOneTool check = new DownloadsWithOneTool();

    @Test
    void passesWithOnePerStage() {
        assertEquals(
                "pass",
                Outcome.of(
                        check,
                        """
                        FROM a:1
                        RUN curl x && curl y
                        FROM b:1
                        RUN wget x\
                        """));
    }

    @Test
    void failsAtTheSecondTool() {
        assertEquals(
                "3:10 wget is used beside curl, expected one of them",
                Outcome.of(
                        check,
                        """
                        FROM a:1
                        RUN curl x
                        RUN a && wget y\
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
