package io.hullwright.check.environment;

import static io.hullwright.check.Verdicts.assertPasses;
import static io.hullwright.facts.WorkloadFixture.hardened;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hullwright.check.Verdict;
import io.hullwright.facts.Origin;
import io.hullwright.facts.ValueTrait;
import org.junit.jupiter.api.Test;

class KeepsCredentialsOutOfLabelsTest {

    private final KeepsCredentialsOutOfLabels check = new KeepsCredentialsOutOfLabels();

    @Test
    void passesWithoutOne() {
        assertPasses(check, hardened().label("traefik.enable").build());
    }

    @Test
    void failsNamingTheLabels() {
        assertEquals(
                Verdict.fail(
                        "a credential in label backup.token, db.url, expected none",
                        new Origin.Inspect("Config.Labels")),
                check.inspect(
                        hardened()
                                .label("db.url", ValueTrait.CONNECTION_CREDENTIAL)
                                .label("backup.token", ValueTrait.CREDENTIAL)
                                .build()));
    }
}
