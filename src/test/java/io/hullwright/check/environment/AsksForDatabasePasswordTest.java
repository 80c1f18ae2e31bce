package io.hullwright.check.environment;

import static io.hullwright.check.Verdicts.assertPasses;
import static io.hullwright.check.Verdicts.evidence;
import static io.hullwright.check.Verdicts.notApplicable;
import static io.hullwright.facts.WorkloadFixture.hardened;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hullwright.check.Verdict;
import io.hullwright.facts.Origin;
import io.hullwright.facts.ValueTrait;
import org.junit.jupiter.api.Test;

class AsksForDatabasePasswordTest {

    private final AsksForDatabasePassword check = new AsksForDatabasePassword();

    @Test
    void passesWithAPassword() {
        assertPasses(
                check, hardened().variable("POSTGRES_PASSWORD", ValueTrait.CREDENTIAL).build());
        assertPasses(
                check,
                hardened()
                        .variable("MYSQL_ALLOW_EMPTY_PASSWORD", ValueTrait.OPEN_LOGIN)
                        .variable("MYSQL_ROOT_PASSWORD_FILE", ValueTrait.FILE_REFERENCE)
                        .build());
    }

    @Test
    void failsWhenPostgresTrustsEveryone() {
        assertEquals(
                Verdict.fail(
                        "POSTGRES_HOST_AUTH_METHOD lets everyone in and no password is given,"
                                + " expected a password that is asked for",
                        new Origin.Inspect("Config.Env")),
                check.inspect(
                        hardened()
                                .variable("POSTGRES_HOST_AUTH_METHOD", ValueTrait.OPEN_LOGIN)
                                .build()));
    }

    @Test
    void failsWhenPostgresTrustsEveryoneThoughAPasswordIsGiven() {
        assertEquals(
                "POSTGRES_HOST_AUTH_METHOD lets everyone in whatever password is given, expected a"
                        + " password that is asked for",
                evidence(
                        check.inspect(
                                hardened()
                                        .variable("POSTGRES_PASSWORD", ValueTrait.CREDENTIAL)
                                        .variable(
                                                "POSTGRES_HOST_AUTH_METHOD", ValueTrait.OPEN_LOGIN)
                                        .build())));
    }

    @Test
    void failsWhenTheRootPasswordMayBeEmptyAndIs() {
        assertEquals(
                "MYSQL_ALLOW_EMPTY_PASSWORD lets everyone in and no password is given, expected a"
                        + " password that is asked for",
                evidence(
                        check.inspect(
                                hardened()
                                        .variable(
                                                "MYSQL_ALLOW_EMPTY_PASSWORD", ValueTrait.OPEN_LOGIN)
                                        .variable("MYSQL_ROOT_PASSWORD", ValueTrait.EMPTY)
                                        .build())));
    }

    @Test
    void doesNotAskWhereNoDatabaseIsSetUp() {
        assertEquals(
                "no variable sets up a database",
                notApplicable(
                        check.inspect(
                                hardened()
                                        .variable("MYSQL_ALLOW_EMPTY_PASSWORD", ValueTrait.EMPTY)
                                        .build())));
    }
}
