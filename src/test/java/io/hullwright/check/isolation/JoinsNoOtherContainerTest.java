package io.hullwright.check.isolation;

import static io.hullwright.check.Verdicts.assertPasses;
import static io.hullwright.facts.WorkloadFixture.hardened;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hullwright.check.Verdict;
import io.hullwright.facts.Origin;
import org.junit.jupiter.api.Test;

class JoinsNoOtherContainerTest {

    private final JoinsNoOtherContainer check = new JoinsNoOtherContainer();

    @Test
    void passesWithItsOwnAndLeavesTheHostsToOthers() {
        assertPasses(check, hardened().build());
        assertPasses(check, hardened().network("host").pid("host").ipc("host").build());
    }

    @Test
    void failsForEachThatIsJoined() {
        var expected =
                Verdict.fail(
                        "network_mode is container:abc, pid is service:db, ipc is container:abc,"
                                + " expected its own",
                        new Origin.Inspect("HostConfig.NetworkMode"));
        var workload =
                hardened().network("container:abc").pid("service:db").ipc("container:abc").build();
        assertEquals(expected, check.inspect(workload));
    }

    @Test
    void pointsAtTheOneThatIsJoined() {
        var expected =
                Verdict.fail(
                        "ipc is container:abc, expected its own",
                        new Origin.Inspect("HostConfig.IpcMode"));
        assertEquals(expected, check.inspect(hardened().ipc("container:abc").build()));
    }
}
