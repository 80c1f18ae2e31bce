package io.hullwright.check.environment;

import static io.hullwright.check.Verdicts.assertPasses;
import static io.hullwright.facts.WorkloadFixture.hardened;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hullwright.check.Verdict;
import io.hullwright.facts.Origin;
import io.hullwright.facts.ValueTrait;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeepsCredentialsOffCommandLineTest {

    private final KeepsCredentialsOffCommandLine check = new KeepsCredentialsOffCommandLine();

    @Test
    void passesWithoutOne() {
        assertPasses(check, hardened().command(ValueTrait.FILE_REFERENCE).build());
    }

    @Test
    void failsOnEachFormOfCredential() {
        var expected =
                Verdict.fail(
                        "a credential on the command line, expected it in a secret file",
                        new Origin.Inspect("Config.Cmd"));
        for (var trait :
                List.of(
                        ValueTrait.CREDENTIAL,
                        ValueTrait.TOKEN_FORMAT,
                        ValueTrait.CONNECTION_CREDENTIAL,
                        ValueTrait.DEFAULT_PASSWORD)) {
            assertEquals(expected, check.inspect(hardened().command(trait).build()));
        }
    }
}
