package io.hullwright.check.dockerfile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class LabelsByStandardTest {

    private final LabelsByStandard check = new LabelsByStandard();

    @Test
    void passesWithTheStandardsForms() {
        assertEquals(
                "pass",
                Outcome.of(
                        check,
                        """
                        FROM a:1
                        ARG VERSION=1.2.3
                        LABEL org.opencontainers.image.created=2026-11-24T10:00:00Z \\
                              org.opencontainers.image.source="https://h.example/r" \\
                              org.opencontainers.image.url=https://h.example \\
                              org.opencontainers.image.revision=0123456789abcdef0123456789abcdef01234567 \\
                              org.opencontainers.image.licenses="MIT OR Apache-2.0" \\
                              org.opencontainers.image.version=$VERSION \\
                              org.opencontainers.image.authors="A, B" \\
                              org.opencontainers.image.ref.name=x \\
                              org.opencontainers.image.base.name=docker.io/library/a:1
                        LABEL example.shop.my-team_1="any thing" name=""\
                        """));
    }

    @Test
    void failsAtEachKey() {
        assertEquals(
                """
                2:7 LABEL Name is no plain key, expected small letters, digits and single '.' or '-' between
                2:14 LABEL a..b is no plain key, expected small letters, digits and single '.' or '-' between
                2:21 LABEL a. is no plain key, expected small letters, digits and single '.' or '-' between
                2:26 LABEL 1a is no plain key, expected small letters, digits and single '.' or '-' between
                2:31 LABEL aB is no plain key, expected small letters, digits and single '.' or '-' between
                3:7 LABEL com.docker.x begins with com.docker., which is Docker's own
                4:7 LABEL org.opencontainers.image.licence is no key of the standard, which keeps org.opencontainers.image. for its own\
                """,
                Outcome.of(
                        check,
                        """
                        FROM a:1
                        LABEL Name=1 a..b=1 a.=1 1a=1 aB=1
                        LABEL com.docker.x=1
                        LABEL "org.opencontainers.image.licence"=MIT\
                        """));
    }

    @Test
    void failsAtEachValue() {
        assertEquals(
                """
                2:7 LABEL org.opencontainers.image.created has no date and time by RFC 3339
                3:7 LABEL org.opencontainers.image.source has no address
                4:7 LABEL org.opencontainers.image.revision has no hash of a commit
                5:7 LABEL org.opencontainers.image.licenses has no expression of SPDX
                6:7 LABEL org.opencontainers.image.version has no version such as 1.2.3
                7:7 LABEL org.opencontainers.image.title has no text
                8:7 LABEL org.opencontainers.image.licenses has no expression of SPDX\
                """,
                Outcome.of(
                        check,
                        """
                        FROM a:1
                        LABEL org.opencontainers.image.created=24.11.2026
                        LABEL org.opencontainers.image.source=h.example
                        LABEL org.opencontainers.image.revision=main
                        LABEL org.opencontainers.image.licenses=
                        LABEL org.opencontainers.image.version=latest
                        LABEL org.opencontainers.image.title=""
                        LABEL org.opencontainers.image.licenses="MIT License"\
                        """));
    }

    @Test
    void whatOnlyTheBuildKnowsIsNoPass() {
        assertEquals(
                "unknown: the value of label org.opencontainers.image.version only the build knows",
                Outcome.of(
                        check,
                        """
                        FROM a:1
                        ARG VERSION=dev
                        LABEL org.opencontainers.image.version=$VERSION\
                        """));
        assertEquals(
                "unknown: only the build knows the label $KEY",
                Outcome.of(check, "FROM a:1\nARG KEY\nLABEL $KEY=1"));
    }

    @Test
    void aFlawForbidsAPass() {
        Outcome.assertAFlawForbidsAPass(check);
    }
}
