package io.hullwright.check.host;

import static io.hullwright.check.Verdicts.assertPasses;
import static io.hullwright.check.Verdicts.evidence;
import static io.hullwright.check.Verdicts.unseen;
import static io.hullwright.facts.SurroundingsFixture.unreadHost;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;

class KeepsDefaultCgroupParentTest {

    private final KeepsDefaultCgroupParent check = new KeepsDefaultCgroupParent();

    @Test
    void passesOnTheDefaults() {
        assertPasses(check, Hosts.settings(Map.of()));
        assertPasses(check, Hosts.settings(Map.of("cgroup-parent", "/docker")));
        assertPasses(check, Hosts.settings(Map.of("cgroup-parent", "system.slice")));
    }

    @Test
    void failsOnAnother() {
        assertEquals(
                "cgroup-parent is /batch, expected the default",
                evidence(check.inspect(Hosts.settings(Map.of("cgroup-parent", "/batch")))));
    }

    @Test
    void saysWhereToLook() {
        assertEquals(
                "needs the host's files: look with `grep cgroup-parent /etc/docker/daemon.json; ps"
                        + " -o args= -C dockerd`",
                unseen(check.inspect(unreadHost())));
    }
}
