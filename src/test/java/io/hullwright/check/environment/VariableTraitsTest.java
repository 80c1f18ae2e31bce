package io.hullwright.check.environment;

import static io.hullwright.check.Verdicts.assertPasses;
import static io.hullwright.check.Verdicts.evidence;
import static io.hullwright.facts.WorkloadFixture.hardened;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hullwright.check.Fix;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Origin;
import io.hullwright.facts.ValueTrait;
import org.junit.jupiter.api.Test;

class VariableTraitsTest {

    @Test
    void passWhenNoVariableHasTheTrait() {
        for (var check : VariableTraits.values()) {
            assertPasses(check, hardened().variable("TZ").variable("MODE").build());
        }
    }

    @Test
    void eachFailsOnItsOwnTraitAlone() {
        assertFails(
                ValueTrait.DEFAULT_PASSWORD,
                VariableTraits.USES_NO_DEFAULT_PASSWORD,
                "a widely known default password in X, expected a random one");
        assertFails(
                ValueTrait.SHORT_PASSWORD,
                VariableTraits.USES_LONG_PASSWORDS,
                "a password of fewer than 12 characters in X, expected a random one of 64"
                        + " hexadecimal characters");
        assertFails(
                ValueTrait.SHORT_KEY,
                VariableTraits.USES_LONG_SIGNING_KEYS,
                "a signing key of fewer than 256 bits in X, expected a random one of 64"
                        + " hexadecimal characters");
        assertFails(
                ValueTrait.DEBUG_ON,
                VariableTraits.RUNS_WITHOUT_DEBUG_MODE,
                "a debug or development mode in X, expected it off");
        assertFails(
                ValueTrait.TLS_VERIFICATION_OFF,
                VariableTraits.VERIFIES_TLS_CERTIFICATES,
                "verification of TLS certificates switched off in X, expected on");
        assertFails(
                ValueTrait.TLS_OFF,
                VariableTraits.ENCRYPTS_DATABASE_CONNECTIONS,
                "a database connection that does not insist on TLS in X, expected"
                        + " sslmode=verify-full");
        assertFails(
                ValueTrait.TLS_UNVERIFIED,
                VariableTraits.VERIFIES_DATABASE_SERVERS,
                "a database connection whose server is not verified in X, expected"
                        + " sslmode=verify-full with the authority's certificate");
        assertFails(
                ValueTrait.ANY_ORIGIN,
                VariableTraits.NAMES_CORS_ORIGINS,
                "every origin allowed in X, expected the front end's own");
    }

    /// CIS 5.32: the reference script looks for one mounted path and sees nothing here.
    @Test
    void seesARemoteEngineWhereNoSocketIsMounted() {
        assertFails(
                ValueTrait.REMOTE_ENGINE,
                VariableTraits.USES_NO_REMOTE_ENGINE,
                "the address of an engine API in X, expected none");
    }

    @Test
    void offersTheSafeValueOfAWellKnownVariable() {
        var expected =
                Verdict.fail(
                        "a debug or development mode in FLASK_DEBUG, expected it off",
                        new Origin.Inspect("Config.Env"),
                        new Fix.SetValue("environment.FLASK_DEBUG", "0"));
        assertEquals(
                expected,
                VariableTraits.RUNS_WITHOUT_DEBUG_MODE.inspect(
                        hardened().variable("FLASK_DEBUG", ValueTrait.DEBUG_ON).build()));
    }

    @Test
    void looksAtTheCommandLineToo() {
        var check = VariableTraits.RUNS_WITHOUT_DEBUG_MODE;
        assertEquals(
                Verdict.fail(
                        "a debug or development mode in the command line, expected it off",
                        new Origin.Inspect("Config.Cmd")),
                check.inspect(hardened().command(ValueTrait.DEBUG_ON).build()));
        assertEquals(
                "a debug or development mode in A, B and the command line, expected it off",
                evidence(
                        check.inspect(
                                hardened()
                                        .command(ValueTrait.DEBUG_ON)
                                        .variable("B", ValueTrait.DEBUG_ON)
                                        .variable("A", ValueTrait.DEBUG_ON)
                                        .build())));
    }

    private static void assertFails(ValueTrait trait, VariableTraits expected, String evidence) {
        var workload = hardened().variable("X", trait).build();
        for (var check : VariableTraits.values()) {
            if (check == expected) {
                assertEquals(
                        Verdict.fail(evidence, new Origin.Inspect("Config.Env")),
                        check.inspect(workload));
            } else {
                assertPasses(check, workload);
            }
        }
    }
}
