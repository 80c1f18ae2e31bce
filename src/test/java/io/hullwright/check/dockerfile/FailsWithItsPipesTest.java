package io.hullwright.check.dockerfile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class FailsWithItsPipesTest {

    private final FailsWithItsPipes check = new FailsWithItsPipes();

    @Test
    void passesWithPipefail() {
        assertEquals(
                "pass",
                Outcome.of(
                        check,
                        """
                        FROM a:1 AS x
                        SHELL ["/bin/bash", "-o", "pipefail", "-c"]
                        RUN a | b
                        FROM x
                        RUN a | b
                        SHELL ["/bin/sh", "-c"]
                        RUN set -euo pipefail; a | b
                        RUN a || b\
                        """));
    }

    @Test
    void failsAtThePipe() {
        assertEquals(
                """
                2:9 a pipe hides the failure of what is before it, expected pipefail
                4:9 a pipe hides the failure of what is before it, expected pipefail\
                """,
                Outcome.of(
                        check,
                        """
                        FROM a:1
                        RUN a | b | c
                        SHELL ["/bin/bash", "-c"]
                        RUN a | b; set -o pipefail\
                        """));
    }

    @Test
    void anOptionThatIsTakenBackIsOff() {
        assertEquals(
                "2:49 a pipe hides the failure of what is before it, expected pipefail",
                Outcome.of(
                        check,
                        """
                        FROM a:1
                        RUN set -o pipefail; true; set +o pipefail; a | b\
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

    @Test
    void anotherShellInsideIsNoPass() {
        assertEquals(
                "unknown: a pipe in line 3 may be another shell's, which has its own options",
                Outcome.of(
                        check,
                        """
                        FROM a:1
                        SHELL ["/bin/bash", "-o", "pipefail", "-c"]
                        RUN sh -c "a | b"\
                        """));
    }
}
