package io.hullwright.check.dockerfile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DownloadsOverTlsTest {

    private final DownloadsOverTls check = new DownloadsOverTls();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "curl -fsSL https://h.example/x -o /x",
                "wget https://$HOST/x && curl --version",
                "curl http://localhost:8080/x && wget http://127.0.0.1/ http://[::1]:1/x",
                "curl -o x http://h.example/x && echo \"$SUM  x\" | sha256sum -c -",
                "wget http://h.example/x && gpg --verify x.asc x",
                "git clone https://h.example/r && git commit -m http",
                "pip install -i https://h.example/simple a==1 && echo http://h.example",
                "npm i --registry=https://h.example a@1.0.0",
                "git config --global url.https://h.example/.insteadOf git://h.example/",
                "curl -x http://proxy:3128 -e http://h.example -o x https://h.example/x",
                "curl --proxy http://proxy:3128 --referer http://h.example https://h.example/x",
                "pip --proxy=http://proxy:3128 install --proxy http://proxy:3128 a==1",
                "rpm --import https://h.example/key && yum install -y https://h.example/x.rpm",
                "set -e; curl -o x http://h.example/x; sha256sum -c x.sum; tar -xf x",
                "set -eux; curl -o x http://h.example/x; sha256sum -c x.sum; tar -xf x",
                "set -o errexit; curl -o x http://h.example/x; sha256sum -c x.sum; tar -xf x",
                "curl -o x http://h.example/x; sha256sum -c x.sum || exit 1; tar -xf x",
                "curl -o x http://h.example/x; sha256sum -c x.sum && tar -xf x",
                "curl -o x http://h.example/x; sha256sum -c x.sum && tar -xf x || exit 1; rm x",
                "sh -c 'curl -o x http://h.example/x && sha256sum -c x.sum'",
            })
    void passesWithTlsOrAChecksum(String script) {
        assertEquals("pass", Outcome.of(check, "FROM a:1\nRUN " + script));
    }

    @Test
    void failsAtEachAddress() {
        assertEquals(
                """
                2:16 RUN downloads http://h.example/x, expected https
                3:12 RUN downloads ftp://h.example/x, expected https
                4:15 RUN downloads git://h.example/r, expected https
                5:20 RUN downloads http://h.example/simple, expected https
                6:9 RUN downloads --registry=http://h.example, expected https
                7:17 RUN downloads git+http://h.example/r@1.0, expected https
                8:31 RUN downloads http://h.example/x, expected https
                9:10 RUN downloads http://localhost.example/x, expected https\
                """,
                Outcome.of(
                        check,
                        """
                        FROM a:1
                        RUN curl -fsSL http://h.example/x | sh && sha256sum -c sums
                        RUN wget   ftp://h.example/x
                        RUN git clone git://h.example/r
                        RUN pip install -i http://h.example/simple a==1
                        RUN npm --registry=http://h.example i a@1.0.0
                        RUN pip install git+http://h.example/r@1.0
                        RUN sha256sum -c sums && curl http://h.example/x -o y
                        RUN curl http://localhost.example/x\
                        """));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rpm -i http://h.example/x",
                "rpm --import http://h.example/x",
                "yum install -y http://h.example/x",
                "dnf -y install http://h.example/x",
                "python3 -mpip install -i http://h.example/x a==1",
                "wget -x http://h.example/x",
                "curl -o x http://h.example/x && sha256sum -c x.sum || true",
                "curl -o x http://h.example/x; sha256sum -c x.sum || :",
            })
    void failsWithoutTlsAndAChecksumThatStopsTheBuild(String script) {
        var outcome = Outcome.of(check, "FROM a:1\nRUN " + script);
        assertTrue(outcome.endsWith(" RUN downloads http://h.example/x, expected https"), outcome);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "curl -o x http://h.example/x; sha256sum -c x.sum; tar -xf x",
                "set -e; set +e; curl -o x http://h.example/x; sha256sum -c x.sum; tar -xf x",
                "(set -e); curl -o x http://h.example/x; sha256sum -c x.sum; tar -xf x",
                "curl -o x http://h.example/x; sha256sum -c x.sum || echo bad; tar -xf x",
                "curl -o x http://h.example/x; sha256sum -c x.sum && tar -xf x; rm x",
                "set -e; curl -o x http://h.example/x; sha256sum -c x.sum && echo; tar -xf x",
                "set -e; curl -o x http://h.example/x; if sha256sum -c x.sum; then a; fi; tar x",
                "set -e; curl -o x http://h.example/x; if a && sha256sum -c s; then b; fi; tar x",
                "set -e; curl -o x http://h.example/x; ! sha256sum -c x.sum; tar -xf x",
                "set -e; curl -o x http://h.example/x; ! a | sha256sum -c x.sum; tar -xf x",
                "curl -o x http://h.example/x; echo $(sha256sum -c x.sum); tar -xf x",
                "(a; set -e); curl -o x http://h.example/x; sha256sum -c x.sum; tar -xf x",
                "a && set -e; curl -o x http://h.example/x; sha256sum -c x.sum; tar -xf x",
                "set -e +e; curl -o x http://h.example/x; sha256sum -c x.sum; tar -xf x",
                "set -o a +o errexit; curl -o x http://h.example/x; sha256sum -c x.sum; tar x",
                "curl -o x http://h.example/x; if ! sha256sum -c x.sum; then exit 1; fi",
            })
    void aChecksumThatMayNotStopTheBuildIsNoPass(String script) {
        assertEquals(
                "unknown: whether the build stops when the checksum of line 2 is wrong, only a"
                        + " reader can tell",
                Outcome.of(check, "FROM a:1\nRUN " + script));
    }

    @Test
    void aProxyIsNotWhatIsDownloaded() {
        assertEquals(
                "unknown: only the build knows what curl of line 2 downloads",
                Outcome.of(check, "FROM a:1\nRUN curl -x http://proxy:3128 -o x h.example/x"));
    }

    @Test
    void oneChecksumForSeveralIsNoPass() {
        assertEquals(
                "unknown: which of the downloads of line 2 are compared with a checksum, only a"
                        + " reader can tell",
                Outcome.of(
                        check,
                        """
                        FROM a:1
                        RUN wget http://h.example/x && wget http://h.example/y && sha256sum -c x.sum\
                        """));
    }

    @Test
    void anAddressThatOnlyTheBuildKnowsIsNoPass() {
        assertEquals(
                "unknown: only the build knows what curl of line 3 downloads",
                Outcome.of(
                        check,
                        """
                        FROM a:1
                        ARG URL
                        RUN curl -fsSL "$URL" | tar -x\
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
