package io.hullwright.check.image;

import static io.hullwright.check.Verdicts.assertPasses;
import static io.hullwright.facts.ImageFixture.hardened;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hullwright.check.Verdict;
import io.hullwright.facts.Origin;
import io.hullwright.facts.ValueTrait;
import org.junit.jupiter.api.Test;

class KeepsCredentialsOutOfLabelsTest {

    private final KeepsCredentialsOutOfLabels check = new KeepsCredentialsOutOfLabels();

    @Test
    void passesWithoutOne() {
        assertPasses(check, hardened().label("maintainer").build());
    }

    @Test
    void fails() {
        assertEquals(
                Verdict.fail(
                        "a credential in LABEL build.token, expected none",
                        new Origin.Image("registry.example.com/shop/web:1.2.0", "Config.Labels")),
                check.inspect(hardened().label("build.token", ValueTrait.TOKEN_FORMAT).build()));
    }
}
