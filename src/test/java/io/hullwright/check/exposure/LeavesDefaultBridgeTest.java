package io.hullwright.check.exposure;

import static io.hullwright.check.Verdicts.assertPasses;
import static io.hullwright.check.Verdicts.evidence;
import static io.hullwright.check.Verdicts.notApplicable;
import static io.hullwright.facts.WorkloadFixture.hardened;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hullwright.check.Fix;
import io.hullwright.check.Verdict;
import io.hullwright.facts.EngineFixture;
import io.hullwright.facts.Origin;
import io.hullwright.facts.Subject;
import java.util.List;
import org.junit.jupiter.api.Test;

class LeavesDefaultBridgeTest {

    private final LeavesDefaultBridge check = new LeavesDefaultBridge();

    @Test
    void passesOnANetworkOfItsOwnOrWithoutAny() {
        assertPasses(check, hardened().build());
        assertPasses(check, hardened().network("none").networks("none").build());
    }

    @Test
    void failsOnTheDefaultBridge() {
        var expected =
                Verdict.fail(
                        "it is on the default network bridge, expected one of its own",
                        new Origin.Inspect("NetworkSettings.Networks"),
                        new Fix.RemoveFromList("networks", List.of("bridge")));
        assertEquals(
                expected, check.inspect(hardened().network("bridge").networks("bridge").build()));
        assertEquals(expected, check.inspect(hardened().networks("shop_front", "bridge").build()));
    }

    @Test
    void judgesByTheModeWhereThereAreNoNames() {
        var expected =
                Verdict.fail(
                        "it is on the default network bridge, expected one of its own",
                        new Origin.Inspect("HostConfig.NetworkMode"));
        assertEquals(expected, check.inspect(hardened().network("default").networks().build()));
        assertEquals(expected, check.inspect(hardened().network("bridge").networks().build()));
        assertPasses(
                check,
                hardened()
                        .kind(Subject.Kind.COMPOSE_SERVICE)
                        .network("default")
                        .networks()
                        .build());
    }

    @Test
    void knowsTheDefaultsOfPodmanAndWindows() {
        assertPasses(check, hardened().engine(EngineFixture.podman()).network("bridge").build());
        assertEquals(
                "it is on the default network podman, expected one of its own",
                evidence(
                        check.inspect(
                                hardened()
                                        .engine(EngineFixture.podman())
                                        .networks("podman")
                                        .build())));
        assertEquals(
                "it is on the default network nat, expected one of its own",
                evidence(
                        check.inspect(
                                hardened()
                                        .engine(EngineFixture.windows())
                                        .networks("nat")
                                        .build())));
    }

    @Test
    void doesNotAskWithoutANetworkOfItsOwn() {
        assertEquals(
                "it has no network of its own",
                notApplicable(check.inspect(hardened().network("host").networks("host").build())));
        assertEquals(
                "it has no network of its own",
                notApplicable(check.inspect(hardened().network("service:db").networks().build())));
    }
}
