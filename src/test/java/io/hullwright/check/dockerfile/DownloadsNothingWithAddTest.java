package io.hullwright.check.dockerfile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class DownloadsNothingWithAddTest {

    private final DownloadsNothingWithAdd check = new DownloadsNothingWithAdd();

    @Test
    void passesWithLocalFilesAndChecksum() {
        assertEquals(
                "pass",
                Outcome.of(
                        check,
                        """
                        FROM a:1
                        ADD x /
                        ADD --checksum=sha256:1 https://a.example/f /f\
                        """));
    }

    @Test
    void failsWithAnAddress() {
        assertEquals(
                "2:5 ADD downloads https://a.example/f?***, expected --checksum",
                Outcome.of(
                        check,
                        """
                        FROM a:1
                        ADD https://u:pw@a.example/f?t=1 /f\
                        """));
    }

    @Test
    void anOpenValueIsNoPass() {
        assertEquals(
                "unknown: what ADD brings in, only the build knows: $F",
                Outcome.of(
                        check,
                        """
                        FROM a:1
                        ARG F
                        ADD $F /\
                        """));
    }

    @Test
    void aFlawForbidsAPass() {
        Outcome.assertAFlawForbidsAPass(check);
    }
}
