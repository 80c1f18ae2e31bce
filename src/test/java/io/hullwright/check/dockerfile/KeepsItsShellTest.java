package io.hullwright.check.dockerfile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class KeepsItsShellTest {

    private final KeepsItsShell check = new KeepsItsShell();

    @Test
    void passesWithShell() {
        assertEquals(
                "pass",
                Outcome.of(
                        check,
                        """
                        FROM a:1
                        SHELL ["/bin/bash", "-c"]
                        RUN ln -s /bin/sh /bin/x\
                        """));
    }

    @Test
    void failsWhenReplaced() {
        assertEquals(
                """
                2:5 ln replaces /bin/sh, expected SHELL
                3:10 cp replaces /usr/bin/sh, expected SHELL\
                """,
                Outcome.of(
                        check,
                        """
                        FROM a:1
                        RUN ln -sf /bin/bash /bin/sh
                        RUN a && cp bash /usr/bin/sh\
                        """));
    }

    @Test
    void anOpenTargetIsNoPass() {
        assertEquals(
                "unknown: only the build knows what ln replaces",
                Outcome.of(
                        check,
                        """
                        FROM a:1
                        RUN ln -s a $T\
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
