package io.hullwright.check.exposure;

import static io.hullwright.check.Verdicts.assertPasses;
import static io.hullwright.check.Verdicts.evidence;
import static io.hullwright.check.Verdicts.notApplicable;
import static io.hullwright.facts.WorkloadFixture.hardened;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hullwright.check.Verdict;
import io.hullwright.facts.Origin;
import io.hullwright.facts.Subject;
import org.junit.jupiter.api.Test;

class PublishesOnChosenAddressTest {

    private final PublishesOnChosenAddress check = new PublishesOnChosenAddress();

    @Test
    void passesOnOneAddress() {
        assertPasses(
                check,
                hardened()
                        .publish("127.0.0.1", 8080, 8080)
                        .publish("192.0.2.7", 443, 8443)
                        .build());
    }

    @Test
    void failsOnEveryAddress() {
        var expected =
                Verdict.fail(
                        "0.0.0.0:8080->80/tcp is open on every address; expected one address of the host",
                        new Origin.Inspect("HostConfig.PortBindings[80/tcp]"));
        assertEquals(expected, check.inspect(hardened().publish("0.0.0.0", 8080, 80).build()));
    }

    @Test
    void findsIpv6WhichTheReferenceScriptMisses() {
        assertEquals(
                "[::]:8080->80/tcp is open on every address; expected one address of the host",
                evidence(
                        check.inspect(
                                hardened()
                                        .publish("127.0.0.1", 8080, 80)
                                        .publish("::", 8080, 80)
                                        .build())));
    }

    @Test
    void namesFiveAndCountsTheRest() {
        var fixture = hardened();
        for (int port = 9001; port < 9009; port++) {
            fixture.publish("0.0.0.0", port, port);
        }
        assertTrue(
                evidence(check.inspect(fixture.build()))
                        .endsWith(
                                "0.0.0.0:9005->9005/tcp is open on every address; 3 more; expected one address of the host"));
    }

    @Test
    void doesNotAskWithoutANetworkOfItsOwn() {
        assertEquals(
                "it uses the host's network, where no port is published",
                notApplicable(
                        check.inspect(
                                hardened().network("host").publish("0.0.0.0", 80, 80).build())));
        assertEquals(
                "it uses another container's network, which publishes its ports",
                notApplicable(check.inspect(hardened().network("container:c0ffee").build())));
        assertEquals(
                "Swarm publishes on its nodes and takes no address",
                notApplicable(
                        check.inspect(
                                hardened()
                                        .kind(Subject.Kind.SWARM_SERVICE)
                                        .publish("0.0.0.0", 80, 80)
                                        .build())));
    }

    @Test
    void countsNothingWhenFiveAreAll() {
        var fixture = hardened();
        for (int port = 9001; port < 9006; port++) {
            fixture.publish("0.0.0.0", port, port);
        }
        assertTrue(
                evidence(check.inspect(fixture.build()))
                        .endsWith(
                                "9005/tcp is open on every address; expected one address of the host"));
    }
}
