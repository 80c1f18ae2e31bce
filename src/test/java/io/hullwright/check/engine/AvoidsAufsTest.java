package io.hullwright.check.engine;

import static io.hullwright.check.Verdicts.assertPasses;
import static io.hullwright.check.Verdicts.evidence;
import static io.hullwright.check.Verdicts.notApplicable;
import static io.hullwright.facts.EngineFixture.hardened;
import static io.hullwright.facts.EngineFixture.podman;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;

class AvoidsAufsTest {

    private final AvoidsAufs check = new AvoidsAufs();

    @Test
    void failsOnAufs() {
        var facts = hardened().version("20.10.24").storage("aufs", Map.of()).build();
        assertEquals("storage driver is aufs, expected overlay2", evidence(check.inspect(facts)));
    }

    @Test
    void passesOnAnOldEngineWithAnotherDriver() {
        assertPasses(check, hardened().version("20.10.24").build());
    }

    @Test
    void doesNotAskAnEngineThatHasNoAufs() {
        assertEquals(
                "this engine has no aufs driver any more",
                notApplicable(check.inspect(hardened().version("29.1.0").build())));
    }

    @Test
    void passesOnPodmanWhoseNumbersMeanSomethingElse() {
        assertPasses(check, hardened().traits(podman()).version("24.0.0").build());
    }
}
