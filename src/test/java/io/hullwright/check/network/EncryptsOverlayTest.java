package io.hullwright.check.network;

import static io.hullwright.check.Verdicts.assertPasses;
import static io.hullwright.check.Verdicts.notApplicable;
import static io.hullwright.facts.SurroundingsFixture.network;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hullwright.check.Fix;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Origin;
import java.util.List;
import org.junit.jupiter.api.Test;

class EncryptsOverlayTest {

    private final EncryptsOverlay check = new EncryptsOverlay();

    private static Verdict failsWith(String command) {
        return Verdict.fail(
                "the overlay network is not encrypted, expected the option encrypted",
                new Origin.Inspect("Options.encrypted"),
                new Fix.RunYourself(command));
    }

    @Test
    void passesWhenEncrypted() {
        assertPasses(check, network("overlay", false, true, List.of(), List.of()));
    }

    @Test
    void failsWhenNot() {
        assertEquals(
                failsWith("docker network create --driver overlay --opt encrypted NETWORK"),
                check.inspect(network("overlay", false, false, List.of(), List.of())));
    }

    @Test
    void knowsThatTheIngressNetworkIsMadeAnewInAnotherWay() {
        assertEquals(
                failsWith(
                        "docker network rm ingress && docker network create --ingress --driver"
                                + " overlay --opt encrypted ingress"),
                check.inspect(Networks.named("ingress", "overlay", true)));
    }

    @Test
    void doesNotAskOtherDrivers() {
        assertEquals(
                "its driver is bridge, not overlay",
                notApplicable(
                        check.inspect(network("bridge", false, false, List.of(), List.of()))));
    }
}
