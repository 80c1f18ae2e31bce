package io.hullwright.check.engine;

import static io.hullwright.check.Verdicts.assertPasses;
import static io.hullwright.check.Verdicts.notApplicable;
import static io.hullwright.check.Verdicts.unseen;
import static io.hullwright.facts.EngineFixture.hardened;
import static io.hullwright.facts.EngineFixture.podman;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hullwright.check.Fix;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Fact;
import io.hullwright.facts.Origin;
import org.junit.jupiter.api.Test;

class IsolatesDefaultBridgeTest {

    private final IsolatesDefaultBridge check = new IsolatesDefaultBridge();

    @Test
    void passesWhenOff() {
        assertPasses(check, hardened().defaultBridgeIcc(Fact.known(false)).build());
    }

    @Test
    void failsWhenOn() {
        var facts = hardened().securityOptions().defaultBridgeIcc(Fact.known(true)).build();
        var expected =
                Verdict.fail(
                        "icc is true, expected false",
                        new Origin.Engine("icc"),
                        new Fix.RunYourself(
                                "sudoedit /etc/docker/daemon.json   # set \"icc\": false, then:"
                                        + " sudo systemctl restart docker"));
        assertEquals(expected, check.inspect(facts));
    }

    /// The reference script reads arguments and files; what is in force decides.
    @Test
    void looksAtTheNetworkInForce() {
        var facts = hardened().defaultBridgeIcc(Fact.unknown("the network is gone")).build();
        assertEquals(
                "the network is gone; look with `docker network inspect bridge`",
                unseen(check.inspect(facts)));
    }

    @Test
    void doesNotAskPodman() {
        notApplicable(
                check.inspect(
                        hardened().traits(podman()).defaultBridgeIcc(Fact.known(true)).build()));
    }
}
