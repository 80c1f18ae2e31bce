package io.hullwright.check.dockerfile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hullwright.facts.BuildContext;
import io.hullwright.facts.DockerfileFixture;
import io.hullwright.facts.Fact;
import io.hullwright.facts.IgnoreRules;
import java.util.List;
import org.junit.jupiter.api.Test;

class CopiesWhatIsSentTest {

    private final CopiesWhatIsSent check = new CopiesWhatIsSent();

    private String outcome(String text, String... rules) {
        var context = new BuildContext(".dockerignore", new IgnoreRules(List.of(rules)), List.of());
        return outcome(text, Fact.known(context));
    }

    private String outcome(String text, Fact<BuildContext> context) {
        return Outcome.of(check.inspect(DockerfileFixture.dockerfileIn(context, text)));
    }

    @Test
    void passesWithWhatIsSent() {
        assertEquals(
                "pass",
                outcome(
                        """
                        FROM a:1 AS x
                        COPY . /x
                        COPY ./src /lib/ pack*.json /x/
                        ADD https://h/secret.txt /x
                        FROM a:1
                        COPY --from=x /secret.txt /x\
                        """,
                        "secret.txt",
                        "src/*.log",
                        "node_modules"));
    }

    @Test
    void passesWithoutRules() {
        assertEquals("pass", outcome("FROM a:1\nCOPY secret.txt $X *.md /x/"));
    }

    @Test
    void failsAtEachPathThatIsNot() {
        assertEquals(
                """
                2:6 .env is kept out by .dockerignore
                3:8 ./conf/.env is kept out by .dockerignore
                3:20 target/app.jar is kept out by .dockerignore
                4:7 /docs/ is kept out by .dockerignore\
                """,
                outcome(
                        """
                        FROM a:1
                        COPY .env /x
                        COPY   ./conf/.env target/app.jar a /x/
                        ADD ["/docs/", "/x"]\
                        """,
                        "**/.env",
                        "target",
                        "docs",
                        "!other"));
    }

    @Test
    void whatIsTakenBackIsNotJudged() {
        assertEquals(
                "unknown: .dockerignore takes parts of what it keeps out back in",
                outcome("FROM a:1\nCOPY src /x", "*", "!src/main"));
        assertEquals(
                "unknown: .dockerignore takes parts of what it keeps out back in",
                outcome("FROM a:1\nCOPY src /x", "*", "!**/*.java"));
        assertEquals("pass", outcome("FROM a:1\nCOPY src /x", "*", "!src"));
    }

    @Test
    void whatOnlyTheBuildKnowsIsNoPass() {
        assertEquals(
                "unknown: only the build knows what COPY takes: $X",
                outcome("FROM a:1\nARG X\nCOPY $X /x", "a"));
        assertEquals(
                "unknown: what is left for *.md, only the build knows",
                outcome("FROM a:1\nCOPY *.md /x/", "*.md"));
        assertEquals(
                "unknown: a later build sends what ONBUILD copies",
                outcome("FROM a:1\nONBUILD COPY a /x/", "a"));
        assertEquals(
                "unknown: .dockerignore could not be read; allow it to be",
                outcome(
                        "FROM a:1\nCOPY a /x",
                        Fact.<BuildContext>unknown(
                                ".dockerignore could not be read; allow it to be")));
    }

    @Test
    void aFlawForbidsAPass() {
        Outcome.assertAFlawForbidsAPass(check);
    }
}
