package io.hullwright.check.dockerfile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class CopiesToKnownFoldersTest {

    private final CopiesToKnownFolders check = new CopiesToKnownFolders();

    @Test
    void passesWhenTheFolderIsKnown() {
        assertEquals(
                "pass",
                Outcome.of(
                        check,
                        """
                        FROM a:1 AS x
                        COPY a /a
                        WORKDIR /srv
                        COPY a b
                        FROM x
                        ADD a .\
                        """));
    }

    @Test
    void failsWithout() {
        assertEquals(
                """
                2:8 COPY to b without a WORKDIR, expected an absolute path
                3:7 ADD to . without a WORKDIR, expected an absolute path\
                """,
                Outcome.of(
                        check,
                        """
                        FROM a:1
                        COPY a b
                        ADD a .
                        WORKDIR /x\
                        """));
    }

    @Test
    void anOpenTargetIsNoPass() {
        assertEquals(
                "unknown: only the build knows the target $T",
                Outcome.of(
                        check,
                        """
                        FROM a:1
                        ARG T
                        COPY a $T\
                        """));
    }

    @Test
    void aFlawForbidsAPass() {
        Outcome.assertAFlawForbidsAPass(check);
    }
}
