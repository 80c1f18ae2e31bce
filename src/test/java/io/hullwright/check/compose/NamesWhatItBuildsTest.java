package io.hullwright.check.compose;

import static io.hullwright.facts.ComposeFileFixture.at;
import static io.hullwright.facts.ComposeFileFixture.composeFile;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hullwright.check.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

class NamesWhatItBuildsTest {

    private final NamesWhatItBuilds check = new NamesWhatItBuilds();

    @Test
    void passesWhenNothingIsWrong() {
        assertEquals(
                Verdict.pass(),
                check.inspect(composeFile().built(true, false, "", List.of()).build()));
    }

    @Test
    void failsWithoutAName() {
        assertEquals(
                Verdict.fail("web is built and has no image name", at(6)),
                check.inspect(composeFile().built(false, false, "", List.of()).build()));
    }

    @Test
    void doesNotPassWhereComposeRefusesTheFile() {
        assertEquals(
                Verdict.unknown(
                        "Compose refuses the file, so part of it was not read; see CMP-001"),
                check.inspect(composeFile().remark("no-yaml", true, "it is no YAML").build()));
    }
}
