package io.hullwright.check.dockerfile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class PinsPackagesTest {

    private final PinsPackages check = new PinsPackages();

    @Test
    void passesWithVersions() {
        assertEquals(
                "pass",
                Outcome.of(
                        check,
                        """
                        FROM a:1
                        ARG V
                        RUN apt-get install -y -t stable a=1.0 ./b.deb c=$V
                        RUN apk add -t .x a=1 b~2 && yum install a-1.0-1.el9 && dnf install b-2:1.0 && zypper in c=1\
                        """));
    }

    @Test
    void failsAtEachWithout() {
        assertEquals(
                """
                2:21 a has no version, expected one
                2:23 b=* has no version, expected one
                3:13 c>1 has no version, expected one
                4:17 java-1.8.0-openjdk has no version, expected one
                5:15 d has no version, expected one\
                """,
                Outcome.of(
                        check,
                        """
                        FROM a:1
                        RUN apt-get install a b=*
                        RUN apk add 'c>1'
                        RUN yum install java-1.8.0-openjdk
                        RUN zypper in d\
                        """));
    }

    @Test
    void anOpenPackageIsNoPass() {
        assertEquals(
                "unknown: only the build knows the package $P",
                Outcome.of(
                        check,
                        """
                        FROM a:1
                        ARG P
                        RUN apt-get install $P\
                        """));
    }

    @Test
    void aFlawForbidsAPass() {
        assertEquals(
                "unknown: the Dockerfile has an error in line 2: no such instruction: NONSENSE",
                Outcome.of(
                        check,
                        """
                        FROM a:1
                        NONSENSE x\
                        """));
    }

    @Test
    void anotherShellIsNotRead() {
        assertEquals(
                "not applicable: its commands are for another shell than a POSIX one",
                Outcome.of(
                        check,
                        """
                        FROM mcr.microsoft.com/windows/nanoserver:ltsc2022
                        RUN dir\
                        """));
    }

    @Test
    void packagesFromElsewhereAreNoPass() {
        assertEquals(
                "unknown: only the build knows what apt-get of line 2 installs",
                Outcome.of(
                        check,
                        """
                        FROM a:1
                        RUN xargs apt-get install\
                        """));
    }
}
