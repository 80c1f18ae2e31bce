package io.hullwright.check.dockerfile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class CopiesFromEarlierStagesTest {

    private final CopiesFromEarlierStages check = new CopiesFromEarlierStages();

    @Test
    void passesWithWhatIsKnown() {
        assertEquals(
                "pass",
                Outcome.of(
                        check,
                        """
                        FROM a:1 AS Build
                        FROM b:1
                        COPY --from=build /x /x
                        COPY --from=0 /x /x
                        COPY --from=c:1 /x /x\
                        """));
    }

    @Test
    void failsWithItselfAndStrangers() {
        assertEquals(
                """
                2:1 COPY --from=me, expected an earlier stage
                3:1 COPY --from=0, expected an earlier stage
                4:1 COPY --from=later, expected an earlier stage
                6:18 COPY takes all of me, expected single paths\
                """,
                Outcome.of(
                        check,
                        """
                        FROM a:1 AS me
                        COPY --from=me /x /x
                        COPY --from=0 /x /x
                        COPY --from=later /x /x
                        FROM b:1 AS later
                        COPY --from=me   / /x\
                        """));
    }

    @Test
    void anOpenNameIsNoPass() {
        assertEquals(
                "unknown: only the build knows what COPY of line 2 takes from",
                Outcome.of(
                        check,
                        """
                        FROM a:1
                        COPY --from=$X /x /x\
                        """));
    }

    @Test
    void aFlawForbidsAPass() {
        Outcome.assertAFlawForbidsAPass(check);
    }

    @Test
    void aPortIsNoVersion() {
        assertEquals(
                """
                2:1 COPY --from=host.example:5000/app, expected an earlier stage
                3:1 COPY --from=host.example:5000/app:latest, expected a version
                4:1 COPY --from=app:stable, expected a version\
                """,
                Outcome.of(
                        check,
                        """
                        FROM a:1
                        COPY --from=host.example:5000/app /x /x
                        COPY --from=host.example:5000/app:latest /x /x
                        COPY --from=app:stable /x /x
                        COPY --from=host.example:5000/app:1 /x /x\
                        """));
        assertEquals(
                "pass",
                Outcome.of(
                        check,
                        """
                        FROM a:1
                        COPY --from=host.example:5000/app:1 /x /x
                        COPY --from=host.example:5000/app@sha256:0123 /x /x
                        COPY --from=app:latest@sha256:0123 /x /x\
                        """));
    }
}
