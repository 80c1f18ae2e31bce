package io.hullwright.check.dockerfile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class NamesUserByNumberTest {

    private final NamesUserByNumber check = new NamesUserByNumber();

    @Test
    void passesWithANumber() {
        assertEquals("pass", Outcome.of(check, "FROM a:1\nUSER 10001:10001"));
    }

    @Test
    void failsWithAName() {
        assertEquals("2:6 USER is app, expected a number", Outcome.of(check, "FROM a:1\nUSER app"));
    }

    @Test
    void anOpenValueIsNoPass() {
        assertEquals(
                "unknown: USER is $U, whose value only the build knows",
                Outcome.of(
                        check,
                        """
                        FROM a:1
                        ARG U
                        USER $U\
                        """));
    }

    @Test
    void rootIsAnotherMatter() {
        assertEquals("not applicable: the user is root", Outcome.of(check, "FROM a:1\nUSER 0"));
    }

    @Test
    void withoutUserThereIsNothingToAsk() {
        assertEquals("not applicable: there is no USER", Outcome.of(check, "FROM a:1"));
    }

    @Test
    void aFlawForbidsAPass() {
        assertEquals(
                "unknown: the Dockerfile has an error in line 2: no such instruction: NONSENSE",
                Outcome.of(
                        check,
                        """
                        FROM a:1
                        NONSENSE x
                        USER 1\
                        """));
    }

    @Test
    void windowsIsAnotherMatter() {
        assertEquals(
                "not applicable: it builds an image for Windows",
                Outcome.of(
                        check,
                        """
                        FROM mcr.microsoft.com/windows/nanoserver:ltsc2022
                        USER ContainerAdministrator
                        """));
    }
}
