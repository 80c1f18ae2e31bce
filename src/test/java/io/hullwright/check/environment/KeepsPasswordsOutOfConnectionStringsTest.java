package io.hullwright.check.environment;

import static io.hullwright.check.Verdicts.assertPasses;
import static io.hullwright.facts.WorkloadFixture.hardened;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hullwright.check.Verdict;
import io.hullwright.facts.Origin;
import io.hullwright.facts.ValueTrait;
import org.junit.jupiter.api.Test;

class KeepsPasswordsOutOfConnectionStringsTest {

    private final KeepsPasswordsOutOfConnectionStrings check =
            new KeepsPasswordsOutOfConnectionStrings();

    @Test
    void passesWithoutOne() {
        assertPasses(check, hardened().variable("SECRET_KEY", ValueTrait.CREDENTIAL).build());
    }

    @Test
    void fails() {
        var expected =
                Verdict.fail(
                        "a connection string with a password in DATABASE_URL, expected the password"
                                + " apart, in a secret file",
                        new Origin.Inspect("Config.Env"));
        assertEquals(
                expected,
                check.inspect(
                        hardened()
                                .variable("DATABASE_URL", ValueTrait.CONNECTION_CREDENTIAL)
                                .build()));
    }
}
