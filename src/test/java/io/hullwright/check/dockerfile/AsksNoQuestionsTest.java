package io.hullwright.check.dockerfile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class AsksNoQuestionsTest {

    private final AsksNoQuestions check = new AsksNoQuestions();

    @Test
    void passesWhenAnswered() {
        assertEquals(
                "pass",
                Outcome.of(
                        check,
                        """
                        FROM a:1
                        RUN apt-get -y install a; apt-get install -qqy a; apt-get -qq install a; apt-get install --yes a
                        RUN yum install -y a; dnf --assumeyes install a; zypper -n in a; zypper install -y a; apk add a; apt-get update\
                        """));
    }

    @Test
    void failsWhenItMayAsk() {
        assertEquals(
                """
                2:31 apt-get install may ask, expected -y
                3:9 yum install may ask, expected -y
                4:14 microdnf install may ask, expected -y
                5:12 zypper in may ask, expected --non-interactive\
                """,
                Outcome.of(
                        check,
                        """
                        FROM a:1
                        RUN apt-get update && apt-get install curl
                        RUN yum install a
                        RUN microdnf install a
                        RUN zypper in a\
                        """));
    }

    @Test
    void anotherShellIsNotRead() {
        Outcome.assertAnotherShellIsNotRead(check);
    }

    @Test
    void aFlawForbidsAPass() {
        Outcome.assertAFlawForbidsAPass(check);
    }
}
