package io.hullwright.check.dockerfile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class UnpacksWithAddTest {

    private final UnpacksWithAdd check = new UnpacksWithAdd();

    @Test
    void passesWhenItIsNotUnpacked() {
        assertEquals(
                "pass",
                Outcome.of(
                        check,
                        """
                        FROM a:1
                        COPY x.tar.gz /tmp/
                        RUN tar xf other.tar
                        COPY --from=b z.tar /
                        RUN tar xf z.tar\
                        """));
    }

    @Test
    void failsWhenItIs() {
        assertEquals(
                "2:1 COPY of x.tar.gz is unpacked in line 3, expected ADD",
                Outcome.of(
                        check,
                        """
                        FROM a:1
                        COPY x.tar.gz /tmp/
                        RUN cd /tmp && tar xzf /tmp/x.tar.gz\
                        """));
    }

    @Test
    void anotherShellIsNotRead() {
        Outcome.assertAnotherShellIsNotRead(check);
    }

    @Test
    void aFlawForbidsAPass() {
        Outcome.assertAFlawForbidsAPass(check);
    }
}
