package io.hullwright.check.dockerfile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class MountsNoSystemFolderTest {

    private final MountsNoSystemFolder check = new MountsNoSystemFolder();

    @Test
    void passesElsewhere() {
        assertEquals(
                "pass",
                Outcome.of(
                        check,
                        """
                        FROM a:1
                        VOLUME /data ["x"]
                        VOLUME ["/var/lib/x"]\
                        """));
    }

    @Test
    void failsOverTheSystem() {
        assertEquals(
                """
                2:8 VOLUME is /, expected a folder of its own
                2:10 VOLUME is /etc/x, expected a folder of its own\
                """,
                Outcome.of(
                        check,
                        """
                        FROM a:1
                        VOLUME / /etc/x /data\
                        """));
    }

    @Test
    void anOpenPathIsNoPass() {
        assertEquals(
                "unknown: VOLUME is $D, whose value only the build knows",
                Outcome.of(
                        check,
                        """
                        FROM a:1
                        ARG D
                        VOLUME $D\
                        """));
    }

    @Test
    void aFlawForbidsAPass() {
        Outcome.assertAFlawForbidsAPass(check);
    }
}
