package io.hullwright.check.swarm;

import static io.hullwright.check.Verdicts.assertPasses;
import static io.hullwright.check.Verdicts.evidence;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hullwright.facts.SurroundingsFixture;
import org.junit.jupiter.api.Test;

class KeepsCredentialsInSecretsTest {

    private final KeepsCredentialsInSecrets check = new KeepsCredentialsInSecrets();

    @Test
    void passesWithoutPlainCredentials() {
        assertPasses(check, SurroundingsFixture.swarm());
    }

    @Test
    void namesTheServices() {
        assertEquals(
                "[shop_db, shop_web] have credentials in their environment, expected secrets (the"
                        + " Swarm holds 1)",
                evidence(check.inspect(Swarms.withPlainCredentials("shop_db", "shop_web"))));
    }
}
