package io.hullwright.check.environment;

import static io.hullwright.check.Verdicts.assertPasses;
import static io.hullwright.facts.WorkloadFixture.hardened;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hullwright.check.Verdict;
import io.hullwright.facts.Origin;
import io.hullwright.facts.ValueTrait;
import io.hullwright.facts.Variable;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class KeepsCredentialsOutOfEnvironmentTest {

    private final KeepsCredentialsOutOfEnvironment check = new KeepsCredentialsOutOfEnvironment();

    @Test
    void passesWithoutCredentials() {
        assertPasses(check, hardened().variable("TZ").build());
    }

    @Test
    void passesWhenTheVariableNamesAFile() {
        assertPasses(
                check,
                hardened()
                        .variable(
                                "DB_PASSWORD_FILE",
                                ValueTrait.CREDENTIAL,
                                ValueTrait.FILE_REFERENCE)
                        .build());
    }

    @Test
    void passesWhenEmpty() {
        assertPasses(
                check,
                hardened()
                        .variable("DB_PASSWORD", ValueTrait.CREDENTIAL, ValueTrait.EMPTY)
                        .build());
    }

    @Test
    void leavesConnectionStringsToTheirOwnCheck() {
        assertPasses(
                check,
                hardened().variable("DATABASE_URL", ValueTrait.CONNECTION_CREDENTIAL).build());
    }

    @Test
    void failsNamingEachVariableSorted() {
        var expected =
                Verdict.fail(
                        "a credential that docker inspect shows in API, SECRET_KEY, expected it in"
                                + " a secret file",
                        new Origin.Inspect("Config.Env"));
        assertEquals(
                expected,
                check.inspect(
                        hardened()
                                .variable("SECRET_KEY", ValueTrait.CREDENTIAL)
                                .variable("API", ValueTrait.TOKEN_FORMAT)
                                .variable("TZ")
                                .build()));
    }

    @Test
    void saysWhenTheImageSetIt() {
        var image = new Origin.Image("shop/web:1", "Config.Env");
        var variable = new Variable("TOKEN", Set.of(ValueTrait.CREDENTIAL), "", List.of(), image);
        assertEquals(
                image,
                ((Verdict.Fail) check.inspect(hardened().variable(variable).build())).origin());
    }
}
