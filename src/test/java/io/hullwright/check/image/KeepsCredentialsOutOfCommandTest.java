package io.hullwright.check.image;

import static io.hullwright.check.Verdicts.assertPasses;
import static io.hullwright.facts.ImageFixture.hardened;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hullwright.check.Verdict;
import io.hullwright.facts.Health;
import io.hullwright.facts.Health.Probe.Kind;
import io.hullwright.facts.Origin;
import io.hullwright.facts.ValueTrait;
import java.util.Set;
import org.junit.jupiter.api.Test;

class KeepsCredentialsOutOfCommandTest {

    private final KeepsCredentialsOutOfCommand check = new KeepsCredentialsOutOfCommand();

    @Test
    void passesWithoutOne() {
        assertPasses(check, hardened().command(ValueTrait.FILE_REFERENCE).build());
    }

    @Test
    void failsOnTheCommand() {
        assertEquals(
                Verdict.fail(
                        "a credential in ENTRYPOINT or CMD, expected none",
                        new Origin.Image("registry.example.com/shop/web:1.2.0", "Config.Cmd")),
                check.inspect(hardened().command(ValueTrait.CREDENTIAL).build()));
    }

    @Test
    void failsOnTheHealthCheck() {
        var probe = new Health.Probe(Kind.PRESENT, false, Set.of(ValueTrait.TOKEN_FORMAT));
        assertEquals(
                Verdict.fail(
                        "a credential in HEALTHCHECK, expected none",
                        new Origin.Image(
                                "registry.example.com/shop/web:1.2.0", "Config.Healthcheck")),
                check.inspect(hardened().probe(probe).build()));
    }
}
