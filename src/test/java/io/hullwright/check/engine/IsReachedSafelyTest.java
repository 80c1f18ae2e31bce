package io.hullwright.check.engine;

import static io.hullwright.check.Verdicts.evidence;
import static io.hullwright.facts.EngineFixture.hardened;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hullwright.check.Verdict;
import io.hullwright.facts.Engine;
import org.junit.jupiter.api.Test;

class IsReachedSafelyTest {

    private final IsReachedSafely check = new IsReachedSafely();

    private Verdict over(Engine.Transport transport) {
        return check.inspect(hardened().transport(transport).build());
    }

    @Test
    void passesWhereNobodyCanStandBetween() {
        assertEquals(Verdict.pass(), over(Engine.Transport.LOCAL_SOCKET));
        assertEquals(Verdict.pass(), over(Engine.Transport.SSH));
        assertEquals(Verdict.pass(), over(Engine.Transport.TLS));
    }

    @Test
    void failsWithoutVerification() {
        assertEquals(
                "the engine's certificate is not verified, expected TLS that is",
                evidence(over(Engine.Transport.TLS_UNVERIFIED)));
    }

    @Test
    void failsOverPlainTcp() {
        assertEquals(
                "the engine is reached over plain TCP, expected SSH or TLS",
                evidence(over(Engine.Transport.PLAIN_TCP)));
    }
}
