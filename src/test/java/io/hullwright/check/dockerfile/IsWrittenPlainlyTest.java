package io.hullwright.check.dockerfile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hullwright.check.Fix;
import io.hullwright.check.Verdict;
import io.hullwright.facts.DockerfileFixture;
import org.junit.jupiter.api.Test;

class IsWrittenPlainlyTest {

    private final IsWrittenPlainly check = new IsWrittenPlainly();

    @Test
    void passesWithOneWay() {
        assertEquals(
                "pass",
                Outcome.of(
                        check,
                        """
                        ARG A=1
                        FROM a:1
                        ENV A=1 B=2
                        ONBUILD RUN a \\
                          # why
                          b\
                        """));
        assertEquals(
                "pass",
                Outcome.of(
                        check,
                        """
                        from a:1
                        run a\
                        """));
    }

    @Test
    void failsAtEachOtherWay() {
        assertEquals(
                """
                1:1 RUN stands before FROM
                3:1 ENV A has a blank before its value, expected '='
                4:9 ONBUILD FROM, which Docker refuses
                5:9 ONBUILD MAINTAINER, which Docker refuses
                6:9 ONBUILD ONBUILD, which Docker refuses
                7:1 an empty line is inside of RUN, expected none
                10:1 LABEL a has a blank before its value, expected '='\
                """,
                Outcome.of(
                        check,
                        """
                        RUN a
                        FROM a:1
                        ENV A 1
                        ONBUILD FROM a:1
                        ONBUILD MAINTAINER x
                        ONBUILD ONBUILD RUN a
                        RUN a \\

                          && b
                        LABEL a 1\
                        """));
    }

    @Test
    void mostOfTheFileDecidesTheLetters() {
        assertEquals(
                """
                2:1 run among others, expected RUN
                3:3 Env among others, expected ENV
                4:9 copy among others, expected COPY
                7:9 onbuild among others, expected ONBUILD\
                """,
                Outcome.of(
                        check,
                        """
                        FROM a:1
                        run a
                          Env A=1
                        ONBUILD copy a b
                        USER 1
                        CMD ["a"]
                        onbuild USER 2\
                        """));
        assertEquals(
                "3:1 RUN among others, expected run",
                Outcome.of(
                        check,
                        """
                        from a:1
                        run a
                        RUN b\
                        """));
    }

    @Test
    void changesTheLetters() {
        var verdict =
                check.inspect(
                        DockerfileFixture.dockerfile(
                                """
                                FROM a:1
                                run a\
                                """));
        assertEquals(
                Verdict.fail(
                        "run among others, expected RUN",
                        DockerfileFixture.at(2, 1),
                        new Fix.ReplaceText(DockerfileFixture.at(2, 1), "run", "RUN")),
                verdict);
    }

    @Test
    void aFlawForbidsAPass() {
        Outcome.assertAFlawForbidsAPass(check);
    }
}
