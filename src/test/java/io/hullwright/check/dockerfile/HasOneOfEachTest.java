package io.hullwright.check.dockerfile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class HasOneOfEachTest {

    @Test
    void passesWithOneHealthCheckPerStage() {
        assertEquals(
                "pass",
                Outcome.of(
                        HasOneOfEach.HEALTHCHECK,
                        """
                        FROM a:1
                        HEALTHCHECK CMD x
                        FROM b:1
                        HEALTHCHECK CMD x
                        ONBUILD HEALTHCHECK CMD x\
                        """));
    }

    @Test
    void failsAtTheSecondHealthCheck() {
        assertEquals(
                """
                4:1 HEALTHCHECK of line 2 is replaced, expected one
                5:1 HEALTHCHECK of line 4 is replaced, expected one\
                """,
                Outcome.of(
                        HasOneOfEach.HEALTHCHECK,
                        """
                        FROM a:1
                        HEALTHCHECK CMD x
                        RUN b
                        healthcheck CMD x
                        HEALTHCHECK CMD x\
                        """));
    }

    @Test
    void passesWithOneCmdPerStage() {
        assertEquals(
                "pass",
                Outcome.of(
                        HasOneOfEach.CMD,
                        """
                        FROM a:1
                        CMD ["x"]
                        FROM b:1
                        CMD ["x"]
                        ONBUILD CMD ["x"]\
                        """));
    }

    @Test
    void failsAtTheSecondCmd() {
        assertEquals(
                """
                4:1 CMD of line 2 is replaced, expected one
                5:1 CMD of line 4 is replaced, expected one\
                """,
                Outcome.of(
                        HasOneOfEach.CMD,
                        """
                        FROM a:1
                        CMD ["x"]
                        RUN b
                        cmd ["x"]
                        CMD ["x"]\
                        """));
    }

    @Test
    void passesWithOneEntrypointPerStage() {
        assertEquals(
                "pass",
                Outcome.of(
                        HasOneOfEach.ENTRYPOINT,
                        """
                        FROM a:1
                        ENTRYPOINT ["x"]
                        FROM b:1
                        ENTRYPOINT ["x"]
                        ONBUILD ENTRYPOINT ["x"]\
                        """));
    }

    @Test
    void failsAtTheSecondEntrypoint() {
        assertEquals(
                """
                4:1 ENTRYPOINT of line 2 is replaced, expected one
                5:1 ENTRYPOINT of line 4 is replaced, expected one\
                """,
                Outcome.of(
                        HasOneOfEach.ENTRYPOINT,
                        """
                        FROM a:1
                        ENTRYPOINT ["x"]
                        RUN b
                        entrypoint ["x"]
                        ENTRYPOINT ["x"]\
                        """));
    }

    @Test
    void aFlawForbidsAPass() {
        assertEquals(
                "unknown: the Dockerfile has an error in line 2: no such instruction: NONSENSE",
                Outcome.of(
                        HasOneOfEach.ENTRYPOINT,
                        """
                        FROM a:1
                        NONSENSE x\
                        """));
    }
}
