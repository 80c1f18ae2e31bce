package io.hullwright.check.exposure;

import static io.hullwright.check.Verdicts.assertPasses;
import static io.hullwright.facts.WorkloadFixture.hardened;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hullwright.check.Fix;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Origin;
import java.util.List;
import org.junit.jupiter.api.Test;

class LeavesHostUnnamedTest {

    private final LeavesHostUnnamed check = new LeavesHostUnnamed();

    @Test
    void passesWithOtherNames() {
        assertPasses(check, hardened().extraHosts("db:10.0.0.5", "github.com:10.0.0.6").build());
    }

    @Test
    void failsOnANameForTheHost() {
        var expected =
                Verdict.fail(
                        "extra_hosts has box:host-gateway, host.docker.internal:172.17.0.1, expected no name for the host",
                        new Origin.Inspect("HostConfig.ExtraHosts"),
                        new Fix.RemoveFromList(
                                "extra_hosts",
                                List.of("box:host-gateway", "host.docker.internal:172.17.0.1")));
        assertEquals(
                expected,
                check.inspect(
                        hardened()
                                .extraHosts(
                                        "db:10.0.0.5",
                                        "box:host-gateway",
                                        "host.docker.internal:172.17.0.1")
                                .build()));
    }
}
