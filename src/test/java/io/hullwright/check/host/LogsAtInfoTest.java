package io.hullwright.check.host;

import static io.hullwright.check.Verdicts.assertPasses;
import static io.hullwright.check.Verdicts.evidence;
import static io.hullwright.check.Verdicts.unseen;
import static io.hullwright.facts.SurroundingsFixture.unreadHost;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;

class LogsAtInfoTest {

    private final LogsAtInfo check = new LogsAtInfo();

    @Test
    void passesAtInfoOrUnset() {
        assertPasses(check, Hosts.settings(Map.of()));
        assertPasses(check, Hosts.settings(Map.of("log-level", "info")));
    }

    @Test
    void failsAboveAndBelow() {
        assertEquals(
                "log-level is error, expected info",
                evidence(check.inspect(Hosts.settings(Map.of("log-level", "error")))));
        evidence(check.inspect(Hosts.settings(Map.of("log-level", "debug"))));
    }

    @Test
    void failsWhenDebugOutdoesTheLevel() {
        assertEquals(
                "debug is true, expected false",
                evidence(
                        check.inspect(
                                Hosts.settings(Map.of("log-level", "info", "debug", "true")))));
    }

    @Test
    void saysWhereToLook() {
        assertEquals(
                "needs the host's files: look with `grep -E 'log-level|debug'"
                        + " /etc/docker/daemon.json; ps -o args= -C dockerd`",
                unseen(check.inspect(unreadHost())));
    }
}
