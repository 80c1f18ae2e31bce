package io.hullwright.check.dockerfile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ExposesValidPortsTest {

    private final ExposesValidPorts check = new ExposesValidPorts();

    @Test
    void passesWithPortsAndRanges() {
        assertEquals(
                "pass",
                Outcome.of(
                        check,
                        """
                        FROM a:1
                        ENV P=90
                        EXPOSE 80 443/tcp 53/udp 8000-8010 $P\
                        """));
    }

    @Test
    void failsWithWhatIsNone() {
        assertEquals(
                """
                2:8 EXPOSE 0, expected a number from 1 to 65535
                2:10 EXPOSE 65536, expected a number from 1 to 65535
                2:16 EXPOSE 127.0.0.1:80:80, expected a number from 1 to 65535
                2:32 EXPOSE 80/http, expected tcp, udp or sctp
                2:40 EXPOSE 9-8, expected a number from 1 to 65535
                2:44 EXPOSE http, expected a number from 1 to 65535\
                """,
                Outcome.of(
                        check,
                        """
                        FROM a:1
                        EXPOSE 0 65536 127.0.0.1:80:80 80/http 9-8 http\
                        """));
    }

    @Test
    void failsWithCapitals() {
        assertEquals(
                "2:8 EXPOSE 80/TCP, expected small letters",
                Outcome.of(
                        check,
                        """
                        FROM a:1
                        EXPOSE 80/TCP\
                        """));
    }

    @Test
    void anOpenValueIsNoPass() {
        assertEquals(
                "unknown: EXPOSE $P has a value that only the build knows",
                Outcome.of(
                        check,
                        """
                        FROM a:1
                        ARG P
                        EXPOSE $P\
                        """));
    }

    @Test
    void aFlawForbidsAPass() {
        Outcome.assertAFlawForbidsAPass(check);
    }
}
