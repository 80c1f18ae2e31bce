package io.hullwright.check.compose;

import static io.hullwright.facts.ComposeFileFixture.at;
import static io.hullwright.facts.ComposeFileFixture.composeFile;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hullwright.check.Verdict;
import io.hullwright.facts.ValueTrait;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PassesNoCredentialToBuildTest {

    private final PassesNoCredentialToBuild check = new PassesNoCredentialToBuild();

    @Test
    void passesWhenNothingIsWrong() {
        assertEquals(
                Verdict.pass(),
                check.inspect(composeFile().built(true, false, "", List.of()).build()));
    }

    @Test
    void failsOnACredential() {
        assertEquals(
                Verdict.fail("web passes a credential in the argument TOKEN", at(10)),
                check.inspect(
                        composeFile()
                                .built(true, false, "", List.of(), Set.of(ValueTrait.CREDENTIAL))
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
