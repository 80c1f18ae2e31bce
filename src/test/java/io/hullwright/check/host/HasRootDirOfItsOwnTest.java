package io.hullwright.check.host;

import static io.hullwright.check.Verdicts.assertPasses;
import static io.hullwright.check.Verdicts.unseen;
import static io.hullwright.facts.SurroundingsFixture.unreadHost;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hullwright.check.Verdict;
import io.hullwright.facts.Origin;
import org.junit.jupiter.api.Test;

class HasRootDirOfItsOwnTest {

    private final HasRootDirOfItsOwn check = new HasRootDirOfItsOwn();

    @Test
    void passesOnAMountPoint() {
        assertPasses(check, Hosts.mountPoints("/", "/var/lib/docker"));
    }

    @Test
    void failsOnTheSystemsPartition() {
        var expected =
                Verdict.fail(
                        "/var/lib/docker is no mount point, expected a partition of its own",
                        new Origin.Engine("data-root"));
        assertEquals(expected, check.inspect(Hosts.mountPoints("/", "/var/lib")));
    }

    @Test
    void saysWhereToLook() {
        assertEquals(
                "needs the host's files: look with `findmnt --mountpoint /var/lib/docker`",
                unseen(check.inspect(unreadHost())));
    }
}
