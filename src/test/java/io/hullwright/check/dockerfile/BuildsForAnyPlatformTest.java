package io.hullwright.check.dockerfile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class BuildsForAnyPlatformTest {

    private final BuildsForAnyPlatform check = new BuildsForAnyPlatform();

    @Test
    void passesWhenTheBuildDecides() {
        assertEquals(
                "pass",
                Outcome.of(
                        check,
                        """
                        ARG TOOLS=linux/amd64
                        FROM --platform=$BUILDPLATFORM a:1 AS tools
                        FROM --platform=${TOOLS} a:1 AS other
                        FROM a:1\
                        """));
    }

    @Test
    void passesWhenALaterStageChooses() {
        assertEquals(
                "pass",
                Outcome.of(
                        check,
                        """
                        FROM --platform=linux/amd64 a:1 AS build-amd64
                        FROM --platform=linux/arm64 a:1 AS build-arm64
                        FROM build-$TARGETARCH\
                        """));
    }

    @Test
    void failsAtEachPlatform() {
        assertEquals(
                """
                1:6 --platform=linux/amd64 is the same for every build, expected none
                2:6 --platform=$TARGETPLATFORM is what FROM takes anyway
                3:8 --platform=${TARGETPLATFORM} is what FROM takes anyway
                4:6 --platform=linux/arm64 is the same for every build, expected none
                5:6 --platform=linux/s390x is the same for every build, expected none
                6:6 --platform has no value, expected none or a variable\
                """,
                Outcome.of(
                        check,
                        """
                        FROM --platform=linux/amd64 a:1 AS b
                        FROM --platform=$TARGETPLATFORM a:1
                        FROM   --platform=${TARGETPLATFORM} a:1
                        FROM --platform=linux/arm64 a:1 AS x-arm64
                        FROM --platform=linux/s390x b
                        FROM --platform= build-$TARGETARCH\
                        """));
    }

    @Test
    void anUndefinedVariableIsNoPass() {
        assertEquals(
                "unknown: nothing gives P a value", Outcome.of(check, "FROM --platform=$P a:1"));
    }

    @Test
    void aFlawForbidsAPass() {
        Outcome.assertAFlawForbidsAPass(check);
    }
}
