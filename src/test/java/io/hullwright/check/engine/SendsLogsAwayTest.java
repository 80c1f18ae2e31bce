package io.hullwright.check.engine;

import static io.hullwright.check.Verdicts.assertPasses;
import static io.hullwright.check.Verdicts.evidence;
import static io.hullwright.check.Verdicts.unseen;
import static io.hullwright.facts.EngineFixture.hardened;
import static io.hullwright.facts.EngineFixture.podman;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class SendsLogsAwayTest {

    private final SendsLogsAway check = new SendsLogsAway();

    @Test
    void passesOnADriverThatSendsThemAway() {
        assertPasses(check, hardened().loggingDriver("journald").build());
        assertPasses(check, hardened().loggingDriver("loki").build());
    }

    /// The reference script fails `json-file` only.
    @Test
    void failsOnLocalAndNoneWhichTheReferencePasses() {
        assertEquals(
                "log-driver is local, expected one that sends the log away",
                evidence(check.inspect(hardened().loggingDriver("local").build())));
        evidence(check.inspect(hardened().loggingDriver("none").build()));
        evidence(check.inspect(hardened().loggingDriver("json-file").build()));
    }

    @Test
    void doesNotKnowADriverThatIsNotTold() {
        unseen(check.inspect(hardened().traits(podman()).loggingDriver("").build()));
    }
}
