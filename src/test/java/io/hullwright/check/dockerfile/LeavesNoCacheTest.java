package io.hullwright.check.dockerfile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class LeavesNoCacheTest {

    private final LeavesNoCache check = new LeavesNoCache();

    @Test
    void passesWhenCleaned() {
        assertEquals(
                "pass",
                Outcome.of(
                        check,
                        """
                        FROM b:1 AS build
                        RUN apt-get update && apt-get install -y c
                        FROM a:1
                        RUN apt-get update && apt-get install -y c && rm -rf /var/lib/apt/lists/*
                        RUN apk add --no-cache x && pip install --no-cache-dir y\
                        """));
    }

    @Test
    void failsAtEachStep() {
        assertEquals(
                """
                2:23 RUN leaves a package manager's cache behind, expected none
                3:5 RUN leaves a package manager's cache behind, expected none\
                """,
                Outcome.of(
                        check,
                        """
                        FROM a:1
                        RUN apt-get update && apt-get install -y c
                        RUN pip install y\
                        """));
    }

    @Test
    void aMountIsNoPass() {
        assertEquals(
                "unknown: the RUN of line 2 mounts a folder, and only the build knows what is left beside it",
                Outcome.of(
                        check,
                        """
                        FROM a:1
                        RUN --mount=type=cache,target=/root/.cache pip install y\
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
