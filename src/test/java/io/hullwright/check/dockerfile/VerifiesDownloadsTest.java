package io.hullwright.check.dockerfile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class VerifiesDownloadsTest {

    @Test
    void passesWithVerification() {
        assertEquals(
                "pass",
                Outcome.of(
                        VerifiesDownloads.CURL,
                        """
                        FROM a:1
                        RUN curl -fsSL https://a.example/k -o k; wget --no-check-certificate https://a.example/\
                        """));
    }

    @Test
    void failsWithCurlK() {
        assertEquals(
                """
                2:8 a command of RUN switches the verification of certificates off, expected it on
                3:5 a command of RUN switches the verification of certificates off, expected it on\
                """,
                Outcome.of(
                        VerifiesDownloads.CURL,
                        """
                        FROM a:1
                        RUN a; curl -fsSLk https://a.example/
                        RUN curl --insecure https://a.example/\
                        """));
    }

    @Test
    void passesWithWget() {
        assertEquals(
                "pass",
                Outcome.of(
                        VerifiesDownloads.WGET,
                        """
                        FROM a:1
                        RUN wget https://a.example/; curl -k https://a.example/\
                        """));
    }

    @Test
    void failsWithNoCheck() {
        assertEquals(
                "2:5 a command of RUN switches the verification of certificates off, expected it on",
                Outcome.of(
                        VerifiesDownloads.WGET,
                        """
                        FROM a:1
                        RUN wget --no-check-certificate https://a.example/\
                        """));
    }

    @Test
    void passesWithPip() {
        assertEquals(
                "pass",
                Outcome.of(
                        VerifiesDownloads.PIP,
                        """
                        FROM a:1
                        ENV PIP_INDEX_URL=https://a.example/
                        RUN pip install a\
                        """));
    }

    @Test
    void failsWithATrustedHost() {
        assertEquals(
                """
                2:5 ENV PIP_TRUSTED_HOST switches the verification of certificates off, expected it on
                3:5 a command of RUN switches the verification of certificates off, expected it on
                4:5 a command of RUN switches the verification of certificates off, expected it on\
                """,
                Outcome.of(
                        VerifiesDownloads.PIP,
                        """
                        FROM a:1
                        ENV PIP_TRUSTED_HOST=a.example
                        RUN pip install --trusted-host a.example a
                        RUN python3 -m pip install --trusted-host a.example a\
                        """));
    }

    @Test
    void passesWithItOn() {
        assertEquals(
                "pass",
                Outcome.of(
                        VerifiesDownloads.ANY_OTHER,
                        """
                        FROM a:1
                        ENV NODE_TLS_REJECT_UNAUTHORIZED=1 A=0
                        RUN npm config set strict-ssl true; pip install --trusted-host x a\
                        """));
    }

    @Test
    void failsWithVariablesAndSettings() {
        assertEquals(
                """
                2:9 ENV NODE_TLS_REJECT_UNAUTHORIZED switches the verification of certificates off, expected it on
                3:5 ARG GIT_SSL_NO_VERIFY switches the verification of certificates off, expected it on
                4:5 ENV PYTHONHTTPSVERIFY switches the verification of certificates off, expected it on
                5:5 a command of RUN switches the verification of certificates off, expected it on
                6:5 a command of RUN switches the verification of certificates off, expected it on\
                """,
                Outcome.of(
                        VerifiesDownloads.ANY_OTHER,
                        """
                        FROM a:1
                        ENV A=b NODE_TLS_REJECT_UNAUTHORIZED=0
                        ARG GIT_SSL_NO_VERIFY=true
                        ENV PYTHONHTTPSVERIFY 0
                        RUN npm config set strict-ssl false
                        RUN yum --setopt=sslverify=0 install x\
                        """));
    }

    @Test
    void anotherShellIsNotRead() {
        assertEquals(
                "not applicable: its commands are for another shell than a POSIX one",
                Outcome.of(
                        VerifiesDownloads.ANY_OTHER,
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
                        VerifiesDownloads.ANY_OTHER,
                        """
                        FROM a:1
                        NONSENSE x\
                        """));
    }

    @Test
    void aProbeOfItsOwnContainerIsNoDownload() {
        assertEquals(
                "3:17 a command of HEALTHCHECK switches the verification of certificates off,"
                        + " expected it on",
                Outcome.of(
                        VerifiesDownloads.CURL,
                        """
                        FROM a:1
                        HEALTHCHECK CMD curl -k https://localhost/health
                        HEALTHCHECK CMD curl -k https://a.example/health
                        """));
    }
}
