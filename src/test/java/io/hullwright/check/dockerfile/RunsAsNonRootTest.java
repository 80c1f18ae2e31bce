package io.hullwright.check.dockerfile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class RunsAsNonRootTest {

    private final RunsAsNonRoot check = new RunsAsNonRoot();

    @Test
    void passesWithANumber() {
        assertEquals("pass", Outcome.of(check, "FROM a:1\nUSER root\nRUN b\nUSER 10001"));
    }

    @Test
    void failsWithTheLastOne() {
        assertEquals(
                "3:6 USER is root:root, which is root; expected another",
                Outcome.of(
                        check,
                        """
                        FROM a:1
                        USER 1
                        USER root:root\
                        """));
    }

    @Test
    void failsWithTheVariablesValue() {
        assertEquals(
                "3:6 USER is 0, which is root; expected another",
                Outcome.of(
                        check,
                        """
                        FROM a:1
                        ARG U=0
                        USER ${U}\
                        """));
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
