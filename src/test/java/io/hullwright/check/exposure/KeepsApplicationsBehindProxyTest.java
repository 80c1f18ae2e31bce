package io.hullwright.check.exposure;

import static io.hullwright.check.Verdicts.assertPasses;
import static io.hullwright.check.Verdicts.evidence;
import static io.hullwright.check.Verdicts.notApplicable;
import static io.hullwright.facts.WorkloadFixture.hardened;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hullwright.check.Verdict;
import io.hullwright.facts.Origin;
import org.junit.jupiter.api.Test;

class KeepsApplicationsBehindProxyTest {

    private final KeepsApplicationsBehindProxy check = new KeepsApplicationsBehindProxy();

    @Test
    void passesForAProxyAndOnLoopback() {
        assertPasses(
                check,
                hardened()
                        .publish("0.0.0.0", 80, 8080)
                        .publish("0.0.0.0", 443, 3000)
                        .publish("127.0.0.1", 5000, 5000)
                        .publish("0.0.0.0", 8443, 8443)
                        .build());
    }

    @Test
    void failsWhenAnApplicationIsOpen() {
        var expected =
                Verdict.fail(
                        "0.0.0.0:3000->3000/tcp reaches a plain HTTP port past any proxy; expected only 80 and 443 of a proxy, or loopback",
                        new Origin.Inspect("HostConfig.PortBindings[3000/tcp]"));
        assertEquals(expected, check.inspect(hardened().publish("0.0.0.0", 3000, 3000).build()));
    }

    @Test
    void judgesByEitherEnd() {
        assertEquals(
                "0.0.0.0:12345->80/tcp reaches a plain HTTP port past any proxy; expected only 80 and 443 of a proxy, or loopback",
                evidence(check.inspect(hardened().publish("0.0.0.0", 12345, 80).build())));
        assertEquals(
                "0.0.0.0:8000->7777/tcp reaches a plain HTTP port past any proxy; expected only 80 and 443 of a proxy, or loopback",
                evidence(check.inspect(hardened().publish("0.0.0.0", 8000, 7777).build())));
    }

    @Test
    void doesNotAskOnTheHostsNetwork() {
        assertEquals(
                "it uses the host's network, where no port is published",
                notApplicable(check.inspect(hardened().network("host").build())));
    }
}
