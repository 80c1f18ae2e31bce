package io.hullwright.check.dockerfile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class TagsBaseImageTest {

    private final TagsBaseImage check = new TagsBaseImage();

    @Test
    void passesWithTagDigestAndStage() {
        assertEquals(
                "pass",
                Outcome.of(
                        check,
                        """
                        FROM a:1 AS b
                        FROM b
                        FROM c@sha256:1
                        FROM scratch
                        FROM h:5000/a:1\
                        """));
    }

    @Test
    void failsWithoutTag() {
        assertEquals(
                """
                1:6 a has no tag, expected a version
                2:6 h:5000/c has no tag, expected a version\
                """,
                Outcome.of(
                        check,
                        """
                        FROM a AS b
                        FROM h:5000/c\
                        """));
    }

    @Test
    void anOpenValueIsNoPass() {
        assertEquals(
                "unknown: the base image is a:$V, whose value only the build knows",
                Outcome.of(
                        check,
                        """
                        ARG V
                        FROM a:$V\
                        """));
    }

    @Test
    void aFlawForbidsAPass() {
        Outcome.assertAFlawForbidsAPass(check);
    }
}
