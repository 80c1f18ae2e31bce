package io.hullwright.check.dockerfile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class RunStepsTest {

    @Test
    void passesWithoutSudo() {
        assertEquals(
                "pass",
                Outcome.of(
                        RunSteps.USES_NO_SUDO,
                        """
                        FROM a:1
                        RUN apt-get install -y sudo && echo sudo\
                        """));
    }

    @Test
    void failsAtEachSudo() {
        assertEquals(
                """
                2:10 RUN has sudo, expected the step before USER
                3:12 RUN has sudo, expected the step before USER\
                """,
                Outcome.of(
                        RunSteps.USES_NO_SUDO,
                        """
                        FROM a:1
                        RUN a && sudo b
                        RUN echo $(sudo c)\
                        """));
    }

    @Test
    void aMixOfShellsIsNoPass() {
        assertEquals(
                "unknown: 1 of its RUN are for another shell than a POSIX one",
                Outcome.of(
                        RunSteps.USES_NO_SUDO,
                        """
                        FROM a:1
                        RUN a
                        SHELL ["pwsh", "-c"]
                        RUN b\
                        """));
    }

    @Test
    void passesWithALockedAccount() {
        assertEquals("pass", Outcome.of(RunSteps.SETS_NO_PASSWORD, "FROM a:1\nRUN useradd bob"));
    }

    @Test
    void failsWithChpasswd() {
        assertEquals(
                "2:15 RUN has chpasswd, expected accounts without a password",
                Outcome.of(
                        RunSteps.SETS_NO_PASSWORD,
                        """
                        FROM a:1
                        RUN echo $X | chpasswd\
                        """));
    }

    @Test
    void passesWithPlainInstall() {
        assertEquals(
                "pass",
                Outcome.of(
                        RunSteps.VERIFIES_PACKAGES,
                        """
                        FROM a:1
                        RUN apt-get install -y x; apk add x; rpm -i x\
                        """));
    }

    @Test
    void failsWithEachOption() {
        assertEquals(
                """
                2:5 RUN has an option that skips signatures of packages, expected verified packages
                3:5 RUN has an option that skips signatures of packages, expected verified packages
                3:48 RUN has an option that skips signatures of packages, expected verified packages
                4:5 RUN has an option that skips signatures of packages, expected verified packages
                5:5 RUN has an option that skips signatures of packages, expected verified packages\
                """,
                Outcome.of(
                        RunSteps.VERIFIES_PACKAGES,
                        """
                        FROM a:1
                        RUN apk add --allow-untrusted x
                        RUN apt-get install --allow-unauthenticated x; apt-get install --force-yes x
                        RUN dnf --nogpgcheck install x
                        RUN rpm -i --nosignature x\
                        """));
    }

    @Test
    void passesWithInstall() {
        assertEquals(
                "pass",
                Outcome.of(
                        RunSteps.KEEPS_THE_RELEASE,
                        """
                        FROM a:1
                        RUN apt-get install -y dist-tools\
                        """));
    }

    @Test
    void failsWithDistUpgrade() {
        assertEquals(
                """
                2:23 RUN has an upgrade of the whole system, expected a newer base image
                3:5 RUN has an upgrade of the whole system, expected a newer base image\
                """,
                Outcome.of(
                        RunSteps.KEEPS_THE_RELEASE,
                        """
                        FROM a:1
                        RUN apt-get update && apt-get -y dist-upgrade
                        RUN zypper dup\
                        """));
    }

    @Test
    void anotherShellIsNotRead() {
        assertEquals(
                "not applicable: its commands are for another shell than a POSIX one",
                Outcome.of(
                        RunSteps.KEEPS_THE_RELEASE,
                        """
                        FROM mcr.microsoft.com/windows/nanoserver:ltsc2022
                        RUN dir\
                        """));
    }

    @Test
    void aFlawForbidsAPass() {
        assertEquals(
                "unknown: the Dockerfile has an error in line 2: no such instruction: NONSENSE",
                Outcome.of(
                        RunSteps.KEEPS_THE_RELEASE,
                        """
                        FROM a:1
                        NONSENSE x\
                        """));
    }
}
