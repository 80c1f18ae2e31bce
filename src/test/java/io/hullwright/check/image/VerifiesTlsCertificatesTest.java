package io.hullwright.check.image;

import static io.hullwright.check.Verdicts.assertPasses;
import static io.hullwright.facts.ImageFixture.hardened;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hullwright.check.Verdict;
import io.hullwright.facts.Origin;
import io.hullwright.facts.ValueTrait;
import org.junit.jupiter.api.Test;

class VerifiesTlsCertificatesTest {

    private final VerifiesTlsCertificates check = new VerifiesTlsCertificates();

    @Test
    void passesWhenNothingSwitchesItOff() {
        assertPasses(check, hardened().variable("NODE_TLS_REJECT_UNAUTHORIZED").build());
    }

    @Test
    void fails() {
        assertEquals(
                Verdict.fail(
                        "ENV GIT_SSL_NO_VERIFY switches verification off, expected it on",
                        new Origin.Image("registry.example.com/shop/web:1.2.0", "Config.Env")),
                check.inspect(
                        hardened()
                                .variable("GIT_SSL_NO_VERIFY", ValueTrait.TLS_VERIFICATION_OFF)
                                .build()));
    }
}
