package io.hullwright.check.compose;

import static io.hullwright.facts.ComposeFileFixture.at;
import static io.hullwright.facts.ComposeFileFixture.composeFile;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hullwright.check.Verdict;
import org.junit.jupiter.api.Test;

class HasNoVersionTest {

    private final HasNoVersion check = new HasNoVersion();

    @Test
    void passesWhenNothingIsWrong() {
        assertEquals(Verdict.pass(), check.inspect(composeFile().build()));
    }

    @Test
    void failsOnTheObsoleteKey() {
        assertEquals(
                Verdict.fail("version is set, which Compose no longer reads", at(1)),
                check.inspect(composeFile().version().build()));
    }

    @Test
    void doesNotPassWhereComposeRefusesTheFile() {
        assertEquals(
                Verdict.unknown(
                        "Compose refuses the file, so part of it was not read; see CMP-001"),
                check.inspect(composeFile().remark("no-yaml", true, "it is no YAML").build()));
    }
}
