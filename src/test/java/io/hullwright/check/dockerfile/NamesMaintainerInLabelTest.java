package io.hullwright.check.dockerfile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class NamesMaintainerInLabelTest {

    private final NamesMaintainerInLabel check = new NamesMaintainerInLabel();

    @Test
    void passesWithALabel() {
        assertEquals(
                "pass",
                Outcome.of(
                        check,
                        """
                        FROM a:1
                        LABEL maintainer=a\
                        """));
    }

    @Test
    void failsWithTheInstruction() {
        assertEquals(
                "2:1 MAINTAINER is there, expected a LABEL",
                Outcome.of(
                        check,
                        """
                        FROM a:1
                        maintainer a\
                        """));
    }

    @Test
    void aFlawForbidsAPass() {
        Outcome.assertAFlawForbidsAPass(check);
    }
}
