package io.hullwright.check.compose;

import static io.hullwright.facts.ComposeFileFixture.at;
import static io.hullwright.facts.ComposeFileFixture.composeFile;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hullwright.check.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

class IsAcceptedByComposeTest {

    private final IsAcceptedByCompose check = new IsAcceptedByCompose();

    @Test
    void passesWhenNothingIsWrong() {
        assertEquals(
                Verdict.pass(),
                check.inspect(composeFile().remark("undefined-variable", false, "x").build()));
    }

    @Test
    void failsAtEachPlace() {
        assertEquals(
                Verdict.ofAll(
                        List.of(
                                new Verdict.Fail("a tab", at(3), null),
                                new Verdict.Fail("a cycle", at(3), null))),
                check.inspect(
                        composeFile()
                                .remark("tabs", true, "a tab")
                                .remark("cycle", true, "a cycle")
                                .build()));
    }
}
