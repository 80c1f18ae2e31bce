package io.hullwright.check.host;

import static io.hullwright.check.Verdicts.assertPasses;
import static io.hullwright.check.Verdicts.unseen;
import static io.hullwright.facts.SurroundingsFixture.unreadHost;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class TrustsDockerGroupTest {

    private final TrustsDockerGroup check = new TrustsDockerGroup();

    @Test
    void passesWhenNobodyIsInIt() {
        assertPasses(check, Hosts.dockerGroup());
    }

    @Test
    void leavesTrustToAPerson() {
        assertEquals(
                "members are [alice, bob]; whether each may be root only a person can tell",
                unseen(check.inspect(Hosts.dockerGroup("bob", "alice"))));
    }

    @Test
    void saysWhereToLook() {
        assertEquals(
                "needs the host's files: look with `getent group docker`",
                unseen(check.inspect(unreadHost())));
    }
}
