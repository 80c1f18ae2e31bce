package io.hullwright.check.dockerfile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class DefinesItsVariablesTest {

    private final DefinesItsVariables check = new DefinesItsVariables();

    @Test
    void passesWithValues() {
        assertEquals(
                "pass",
                Outcome.of(
                        check,
                        """
                        ARG TAG=1
                        ARG FULL=a:$TAG
                        FROM --platform=$BUILDPLATFORM $FULL AS a
                        ARG TARGETARCH
                        ENV A=1
                        ENV PATH=/x:$PATH A=$A:2
                        ENV B=$A C=${D:-1} E=$TARGETARCH
                        FROM a
                        WORKDIR /x/$A
                        RUN echo $ANY\
                        """));
    }

    @Test
    void failsWhereTheValueComesTooLate() {
        assertEquals(
                """
                3:9 B uses A, which the same ENV sets, expected two
                4:14 D uses C, which the same ENV sets, expected two
                6:15 TAG has no value in this stage, expected ARG TAG
                7:6 TARGETARCH has no value in this stage, expected ARG TARGETARCH\
                """,
                Outcome.of(
                        check,
                        """
                        ARG TAG=1
                        FROM a:$TAG
                        ENV A=1 B=$A
                        ENV    C='1' D=${C:-2}
                        ENV D=$D
                        LABEL version=$TAG
                        USER $TARGETARCH\
                        """));
    }

    @Test
    void failsInFrom() {
        assertEquals(
                """
                1:7 NONE has no value, expected an ARG above
                3:8 OTHER has no value, expected an ARG above the first FROM
                4:6 ARG TAG has no default, expected one for FROM\
                """,
                Outcome.of(
                        check,
                        """
                        ARG A=$NONE
                        ARG TAG
                        FROM a:$OTHER
                        FROM a:$TAG\
                        """));
    }

    @Test
    void onlyScratchHasNoVariables() {
        assertEquals(
                "2:12 HOME has no value, expected an ARG or ENV above",
                Outcome.of(
                        check,
                        """
                        FROM scratch
                        WORKDIR /x/$HOME\
                        """));
        assertEquals(
                "unknown: only the base image can give JAVA_HOME a value",
                Outcome.of(
                        check,
                        """
                        FROM a:1
                        WORKDIR $JAVA_HOME\
                        """));
    }

    @Test
    void aLaterBuildIsNotSeen() {
        assertEquals(
                "unknown: a later build gives X its value, or none",
                Outcome.of(
                        check,
                        """
                        FROM scratch
                        ONBUILD WORKDIR $X\
                        """));
    }

    @Test
    void aBaseThatOnlyTheBuildKnowsIsNoPass() {
        assertEquals(
                "unknown: only the build knows the base image a-$TARGETARCH",
                Outcome.of(check, "FROM a-$TARGETARCH"));
    }

    @Test
    void aFlawForbidsAPass() {
        Outcome.assertAFlawForbidsAPass(check);
    }
}
