package io.hullwright.check.dockerfile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
        Outcome.assertAFlawForbidsAPass(check);
    }

    @Test
    void anotherShellIsNotRead() {
        Outcome.assertAnotherShellIsNotRead(check);
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

    @Test
    void aNumberInTheNameIsNoVersion() {
        assertEquals(
                """
                2:17 python3 has no version, expected one
                2:25 python3.11 has no version, expected one
                3:24 nodejs:18 has no version, expected one
                4:26 Development Tools has no version, expected one
                5:17 @nodejs:18 has no version, expected one\
                """,
                Outcome.of(
                        check,
                        """
                        FROM a:1
                        RUN yum install python3 python3.11
                        RUN dnf module install nodejs:18
                        RUN yum -y group install "Development Tools"
                        RUN dnf install @nodejs:18\
                        """));
    }

    @ParameterizedTest
    @ValueSource(strings = {"java-11", "dotnet-sdk-8.0", "gcc-toolset-12", "java-11.x86_64"})
    void aNumberAtTheEndMayBeOfTheName(String name) {
        assertEquals(
                "unknown: whether "
                        + name
                        + " names a version or ends in a number, only the repository tells",
                Outcome.of(check, "FROM a:1\nRUN dnf install " + name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bash-5.1.8",
                "bash-5.1.8-6.el9",
                "java-11-openjdk-11.0.21.0.9-2.el9.x86_64",
                "kernel-5-14",
                "bash-0:5",
                "bash-$V"
            })
    void aVersionWithItsReleaseIsOne(String name) {
        assertEquals("pass", Outcome.of(check, "FROM a:1\nRUN dnf install " + name));
    }

    @Test
    void modulesThatAreOnlyChosenInstallNothing() {
        assertEquals("pass", Outcome.of(check, "FROM a:1\nRUN dnf module enable nodejs:18"));
    }
}
