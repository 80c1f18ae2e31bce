package io.hullwright.check.dockerfile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class CopiesForRootTest {

    private final CopiesForRoot check = new CopiesForRoot();

    @Test
    void passesWithRoot() {
        assertEquals(
                "pass",
                Outcome.of(
                        check,
                        """
                        FROM a:1
                        COPY a /a
                        COPY --chown=root:app a /a
                        COPY --chown=0 a /a\
                        """));
    }

    @Test
    void failsWithAnother() {
        assertEquals(
                """
                2:1 COPY gives files to another user, expected root
                3:1 ADD gives files to another user, expected root\
                """,
                Outcome.of(
                        check,
                        """
                        FROM a:1
                        COPY --chown=app:0 a /a
                        ADD --chown=1000 a /a\
                        """));
    }

    @Test
    void anOpenOwnerIsNoPass() {
        assertEquals(
                "unknown: only the build knows the owner $U",
                Outcome.of(
                        check,
                        """
                        FROM a:1
                        COPY --chown=$U a /a\
                        """));
    }

    @Test
    void aFlawForbidsAPass() {
        Outcome.assertAFlawForbidsAPass(check);
    }
}
