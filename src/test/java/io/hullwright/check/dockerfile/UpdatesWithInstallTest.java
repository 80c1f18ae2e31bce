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
        Outcome.assertAnotherShellIsNotRead(check);
    }

    @Test
    void aFlawForbidsAPass() {
        Outcome.assertAFlawForbidsAPass(check);
    }
}
