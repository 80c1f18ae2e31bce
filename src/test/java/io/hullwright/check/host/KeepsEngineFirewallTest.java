package io.hullwright.check.host;

import static io.hullwright.check.Verdicts.assertPasses;
import static io.hullwright.check.Verdicts.unseen;
import static io.hullwright.facts.SurroundingsFixture.unreadHost;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hullwright.check.Verdict;
import io.hullwright.facts.Origin;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KeepsEngineFirewallTest {

    private final KeepsEngineFirewall check = new KeepsEngineFirewall();

    @Test
    void passesWhenOnOrUnset() {
        assertPasses(check, Hosts.settings(Map.of()));
        assertPasses(check, Hosts.settings(Map.of("iptables", "true")));
    }

    @Test
    void failsWhenOff() {
        var expected =
                Verdict.fail("iptables is false, expected true", new Origin.Engine("iptables"));
        assertEquals(expected, check.inspect(Hosts.settings(Map.of("iptables", "false"))));
    }

    @Test
    void saysWhereToLook() {
        assertEquals(
                "needs the host's files: look with `grep iptables /etc/docker/daemon.json; ps -o"
                        + " args= -C dockerd`",
                unseen(check.inspect(unreadHost())));
    }
}
