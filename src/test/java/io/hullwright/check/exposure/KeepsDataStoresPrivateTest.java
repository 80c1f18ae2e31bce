package io.hullwright.check.exposure;

import static io.hullwright.check.Verdicts.assertPasses;
import static io.hullwright.check.Verdicts.evidence;
import static io.hullwright.check.Verdicts.notApplicable;
import static io.hullwright.facts.WorkloadFixture.hardened;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hullwright.check.Fix;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Origin;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeepsDataStoresPrivateTest {

    private final KeepsDataStoresPrivate check = new KeepsDataStoresPrivate();

    @Test
    void passesOnLoopbackAndForOthers() {
        assertPasses(
                check,
                hardened()
                        .publish("127.0.0.1", 5432, 5432)
                        .publish("::1", 6379, 6379)
                        .publish("0.0.0.0", 443, 8443)
                        .build());
    }

    @Test
    void failsWhenOpen() {
        var expected =
                Verdict.fail(
                        "0.0.0.0:5432->5432/tcp is a port of PostgreSQL open to the network; expected it not published, or on loopback only",
                        new Origin.Inspect("HostConfig.PortBindings[5432/tcp]"),
                        new Fix.RemoveFromList("ports", List.of("0.0.0.0:5432:5432/tcp")));
        assertEquals(expected, check.inspect(hardened().publish("0.0.0.0", 5432, 5432).build()));
    }

    @Test
    void judgesByEitherEndOnAnyAddressOfTheHost() {
        assertEquals(
                "192.0.2.7:16379->6379/tcp is a port of Redis open to the network; expected it not published, or on loopback only",
                evidence(check.inspect(hardened().publish("192.0.2.7", 16379, 6379).build())));
        assertEquals(
                "[::]:2375->8000/tcp is a port of a Docker engine open to the network; expected it not published, or on loopback only",
                evidence(check.inspect(hardened().publish("::", 2375, 8000).build())));
    }

    @Test
    void doesNotAskOnTheHostsNetwork() {
        assertEquals(
                "it uses the host's network, where no port is published",
                notApplicable(check.inspect(hardened().network("host").build())));
    }
}
