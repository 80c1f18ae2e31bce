package io.hullwright.check.dockerfile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class UpdatesWithInstallTest {

    private final UpdatesWithInstall check = new UpdatesWithInstall();

    @Test
    void passesTogether() {
        assertEquals(
                "pass",
                Outcome.of(
                        check,
                        """
                        FROM a:1
                        RUN apt-get update && apt-get install -y x
                        RUN apk --no-cache update && apk add x\
                        """));
    }

    @Test
    void failsAlone() {
        assertEquals(
                "2:13 RUN updates a package index and installs nothing, expected both in one step",
                Outcome.of(
                        check,
                        """
                        FROM a:1
                        RUN true && apt-get -q update
                        RUN apt-get install -y x\
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
}
