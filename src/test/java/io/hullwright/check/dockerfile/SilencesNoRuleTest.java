package io.hullwright.check.dockerfile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class SilencesNoRuleTest {

    private final SilencesNoRule check = new SilencesNoRule();

    @Test
    void passesWithPlainComments() {
        assertEquals(
                "pass",
                Outcome.of(
                        check,
                        """
                        FROM a:1
                        # hadolint is fine
                        RUN a\
                        """));
    }

    @Test
    void failsAtEachComment() {
        assertEquals(
                """
                1:1 a comment silences buildkit/StageNameCasing, expected none
                3:1 a comment silences hadolint/DL3008, hadolint/DL3009, expected none\
                """,
                Outcome.of(
                        check,
                        """
                        # check=skip=StageNameCasing
                        FROM a:1
                        # hadolint ignore=DL3008,DL3009
                        RUN a\
                        """));
    }

    @Test
    void aFlawForbidsAPass() {
        Outcome.assertAFlawForbidsAPass(check);
    }
}
