package io.hullwright.check.dockerfile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class StartsWithoutShellTest {

    private final StartsWithoutShell check = new StartsWithoutShell();

    @Test
    void passesWithLists() {
        assertEquals("pass", Outcome.of(check, "FROM a:1\nENTRYPOINT [\"a\"]\nCMD []\nRUN b"));
    }

    @Test
    void failsWithText() {
        assertEquals(
                """
                2:1 ENTRYPOINT is text for a shell, expected a list
                3:1 CMD is text for a shell, expected a list\
                """,
                Outcome.of(
                        check,
                        """
                        FROM a:1
                        ENTRYPOINT a b
                        CMD c\
                        """));
    }

    @Test
    void failsWithWhatIsNoJson() {
        assertEquals(
                "2:1 CMD begins like a list but is no JSON, so a shell gets it; expected strings in double quotes",
                Outcome.of(
                        check,
                        """
                        FROM a:1
                        CMD ['a']\
                        """));
    }

    @Test
    void aFlawForbidsAPass() {
        Outcome.assertAFlawForbidsAPass(check);
    }
}
