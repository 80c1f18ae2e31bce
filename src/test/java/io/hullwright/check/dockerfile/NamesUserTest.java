package io.hullwright.check.dockerfile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class NamesUserTest {

    private final NamesUser check = new NamesUser();

    @Test
    void passesWithAUser() {
        assertEquals("pass", Outcome.of(check, "FROM a:1\nUSER 1"));
    }

    @Test
    void passesWithTheUserOfAnEarlierStage() {
        assertEquals("pass", Outcome.of(check, "FROM a:1 AS b\nUSER 1\nFROM b"));
    }

    @Test
    void failsWithoutOne() {
        assertEquals(
                "3:1 no USER, so that of a:1 is in force; expected one of its own",
                Outcome.of(
                        check,
                        """
                        FROM x:1
                        USER 1
                        FROM a:1
                        RUN b\
                        """));
    }

    @Test
    void failsFromScratch() {
        assertEquals(
                "1:1 no USER, so it runs as root; expected one of its own",
                Outcome.of(check, "FROM scratch"));
    }

    @Test
    void aUserForOthersIsNone() {
        assertEquals(
                "1:1 no USER, so that of a:1 is in force; expected one of its own",
                Outcome.of(
                        check,
                        """
                        FROM a:1
                        ONBUILD USER 1\
                        """));
    }

    @Test
    void windowsIsAnotherMatter() {
        assertEquals(
                "not applicable: it builds an image for Windows",
                Outcome.of(
                        check,
                        """
                        FROM mcr.microsoft.com/windows/nanoserver:ltsc2022
                        RUN dir\
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
                        NONSENSE x
                        USER 1\
                        """));
    }
}
