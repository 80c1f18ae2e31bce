package io.hullwright.check.compose;

import static io.hullwright.facts.ComposeFileFixture.at;
import static io.hullwright.facts.ComposeFileFixture.composeFile;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hullwright.check.Verdict;
import org.junit.jupiter.api.Test;

class SetsItsVariablesTest {

    private final SetsItsVariables check = new SetsItsVariables();

    @Test
    void passesWhenNothingIsWrong() {
        assertEquals(Verdict.pass(), check.inspect(composeFile().build()));
    }

    @Test
    void failsOnAVariableThatIsNotSet() {
        assertEquals(
                Verdict.fail("the variable A is not set", at(3)),
                check.inspect(
                        composeFile()
                                .remark("undefined-variable", false, "the variable A is not set")
                                .build()));
    }

    @Test
    void doesNotPassWhereComposeRefusesTheFile() {
        assertEquals(
                Verdict.unknown(
                        "Compose refuses the file, so part of it was not read; see CMP-001"),
                check.inspect(composeFile().remark("no-yaml", true, "it is no YAML").build()));
    }
}
