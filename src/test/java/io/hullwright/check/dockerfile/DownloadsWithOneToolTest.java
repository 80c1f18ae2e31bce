package io.hullwright.check.dockerfile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class DownloadsWithOneToolTest {

    private final DownloadsWithOneTool check = new DownloadsWithOneTool();

    @Test
    void passesWithOnePerStage() {
        assertEquals(
                "pass",
                Outcome.of(
                        check,
                        """
                        FROM a:1
                        RUN curl x && curl y
                        FROM b:1
                        RUN wget x\
                        """));
    }

    @Test
    void failsAtTheSecondTool() {
        assertEquals(
                "3:10 wget is used beside curl, expected one of them",
                Outcome.of(
                        check,
                        """
                        FROM a:1
                        RUN curl x
                        RUN a && wget y\
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
