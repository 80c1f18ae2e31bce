package io.hullwright.check.dockerfile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hullwright.facts.DockerfileFixture;
import io.hullwright.facts.Fact;
import io.hullwright.facts.ScriptFinding;
import java.util.List;
import org.junit.jupiter.api.Test;

class PassesShellCheckTest {

    private static final Fact<List<ScriptFinding>> NOTHING = Fact.known(List.of());

    private final PassesShellCheck check = new PassesShellCheck();

    private String outcome(Fact<List<ScriptFinding>> found, String text) {
        return Outcome.of(check.inspect(DockerfileFixture.dockerfileWith(found, text)));
    }

    @Test
    void passesWhenNothingIsFound() {
        assertEquals("pass", outcome(NOTHING, "FROM a:1\nRUN a\nRUN [\"a\"]"));
        assertEquals("pass", Outcome.of(check, "FROM a:1\nUSER 1"));
    }

    @Test
    void failsAtEachFinding() {
        assertEquals(
                """
                2:5 ShellCheck reports SC2164 (warning), expected none
                3:8 ShellCheck reports SC2086 (info), expected none\
                """,
                outcome(
                        Fact.known(
                                List.of(
                                        new ScriptFinding("SC2164", "warning", 2, 5),
                                        new ScriptFinding("SC2086", "info", 3, 8))),
                        "FROM a:1\nRUN cd x\nRUN a $b"));
    }

    @Test
    void withoutShellCheckThereIsNoPass() {
        assertEquals(
                "unknown: ShellCheck is not installed; install it to have RUN read",
                outcome(
                        Fact.unknown("ShellCheck is not installed; install it to have RUN read"),
                        "FROM a:1\nRUN a"));
        assertEquals(
                "unknown: nobody had RUN read by ShellCheck", Outcome.of(check, "FROM a:1\nRUN a"));
    }

    @Test
    void aCommentSilencesOnlyItsOwnRules() {
        var file =
                DockerfileFixture.dockerfileWith(
                        Fact.known(
                                List.of(
                                        new ScriptFinding("SC2086", "info", 3, 5),
                                        new ScriptFinding("SC2086", "info", 3, 8),
                                        new ScriptFinding("SC2115", "warning", 3, 8))),
                        "FROM a:1\n# hadolint ignore=SC2086\nRUN a $b");
        var references = List.of("shellcheck/all");
        assertEquals(
                3, file.ignoring(references, DockerfileFixture.at(3, 5)).orElseThrow().firstLine());
        assertTrue(file.ignoring(references, DockerfileFixture.at(3, 8)).isEmpty());
        assertTrue(file.ignoring(references, DockerfileFixture.at(3, 1)).isEmpty());
    }

    @Test
    void aScriptInAListIsNoPass() {
        assertEquals(
                "unknown: ShellCheck was not given the script in the list of line 2",
                outcome(NOTHING, "FROM a:1\nRUN [\"bash\", \"-c\", \"cd x\"]"));
    }

    @Test
    void aFlawForbidsAPass() {
        assertEquals(
                "unknown: the Dockerfile has an error in line 2: no such instruction: NONSENSE",
                outcome(NOTHING, "FROM a:1\nNONSENSE x"));
    }

    @Test
    void anotherShellIsNotRead() {
        Outcome.assertAnotherShellIsNotRead(check);
    }
}
