package io.hullwright.check.dockerfile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class CopiesManyIntoFolderTest {

    private final CopiesManyIntoFolder check = new CopiesManyIntoFolder();

    @Test
    void passesWithASlash() {
        assertEquals(
                "pass",
                Outcome.of(
                        check,
                        """
                        FROM a:1
                        COPY a b /x/
                        COPY a b ./
                        COPY a /x\
                        """));
    }

    /// The classic builder refuses a dot as it refuses any other target without a slash.
    @Test
    void aDotIsNoSlash() {
        assertEquals(
                """
                2:10 COPY of several files to ., expected a slash
                3:10 COPY of several files to /x/., expected a slash\
                """,
                Outcome.of(
                        check,
                        """
                        FROM a:1
                        COPY a b .
                        COPY a b /x/.\
                        """));
    }

    @Test
    void failsWithout() {
        assertEquals(
                """
                2:10 COPY of several files to /x, expected a slash
                3:9 ADD of several files to /x, expected a slash\
                """,
                Outcome.of(
                        check,
                        """
                        FROM a:1
                        COPY a b /x
                        ADD a b /x\
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
                        COPY a b $T\
                        """));
    }

    @Test
    void aFlawForbidsAPass() {
        Outcome.assertAFlawForbidsAPass(check);
    }
}
