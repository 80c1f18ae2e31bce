package io.hullwright.check.exposure;

import static io.hullwright.check.Verdicts.assertPasses;
import static io.hullwright.facts.WorkloadFixture.hardened;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hullwright.check.Verdict;
import io.hullwright.facts.Origin;
import org.junit.jupiter.api.Test;

class PublishesNoPrivilegedPortTest {

    private final PublishesNoPrivilegedPort check = new PublishesNoPrivilegedPort();

    @Test
    void passesForAProxyWhichTheReferenceScriptFails() {
        assertPasses(
                check,
                hardened().publish("0.0.0.0", 80, 8080).publish("0.0.0.0", 443, 8443).build());
    }

    @Test
    void passesFrom1024UpAndBeforeOneIsChosen() {
        assertPasses(
                check, hardened().publish("127.0.0.1", 1024, 22).publish("0.0.0.0", 0, 80).build());
    }

    @Test
    void failsBelow() {
        var expected =
                Verdict.fail(
                        "127.0.0.1:1023->22/tcp takes a privileged port of the host; expected 80, 443, or 1024 and above",
                        new Origin.Inspect("HostConfig.PortBindings[22/tcp]"));
        assertEquals(expected, check.inspect(hardened().publish("127.0.0.1", 1023, 22).build()));
    }
}
