package io.hullwright.check.image;

import static io.hullwright.check.Verdicts.assertPasses;
import static io.hullwright.facts.ImageFixture.hardened;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hullwright.check.Verdict;
import io.hullwright.facts.Origin;
import io.hullwright.facts.ValueTrait;
import org.junit.jupiter.api.Test;

class KeepsCredentialsOutOfVariablesTest {

    private final KeepsCredentialsOutOfVariables check = new KeepsCredentialsOutOfVariables();

    @Test
    void passesWithoutOne() {
        assertPasses(
                check,
                hardened()
                        .variable("PATH")
                        .variable(
                                "DB_PASSWORD_FILE",
                                ValueTrait.CREDENTIAL,
                                ValueTrait.FILE_REFERENCE)
                        .build());
    }

    /// CIS 4.10: the reference script only prints a note.
    @Test
    void failsNamingThemSorted() {
        assertEquals(
                Verdict.fail(
                        "a credential in ENV API_TOKEN, DATABASE_URL, expected none",
                        new Origin.Image("registry.example.com/shop/web:1.2.0", "Config.Env")),
                check.inspect(
                        hardened()
                                .variable("DATABASE_URL", ValueTrait.CONNECTION_CREDENTIAL)
                                .variable("API_TOKEN", ValueTrait.CREDENTIAL)
                                .build()));
    }
}
