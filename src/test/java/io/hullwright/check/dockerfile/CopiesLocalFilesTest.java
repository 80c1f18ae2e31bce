package io.hullwright.check.dockerfile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class CopiesLocalFilesTest {

    private final CopiesLocalFiles check = new CopiesLocalFiles();

    @Test
    void passesWithWhatAddIsFor() {
        assertEquals(
                "pass",
                Outcome.of(
                        check,
                        """
                        FROM a:1
                        ADD x.tar.gz https://a.example/f git@a.example:b /x/
                        COPY y /y\
                        """));
    }

    @Test
    void failsWithFiles() {
        assertEquals(
                """
                2:5 ADD copies a, expected COPY
                2:13 ADD copies c, expected COPY
                3:7 ADD copies d e, expected COPY\
                """,
                Outcome.of(
                        check,
                        """
                        FROM a:1
                        ADD a b.tar c /x/
                        add ["d e", "/y"]\
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
