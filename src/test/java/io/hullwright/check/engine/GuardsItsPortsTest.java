package io.hullwright.check.engine;

import static io.hullwright.check.Verdicts.assertPasses;
import static io.hullwright.check.Verdicts.evidence;
import static io.hullwright.check.Verdicts.unseen;
import static io.hullwright.facts.EngineFixture.hardened;
import static io.hullwright.facts.EngineFixture.podman;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hullwright.check.Fix;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Engine;
import io.hullwright.facts.Fact;
import io.hullwright.facts.Origin;
import java.util.List;
import org.junit.jupiter.api.Test;

class GuardsItsPortsTest {

    private final GuardsItsPorts check = new GuardsItsPorts();

    private static final String REST =
            "\n         Access to the remote API is equivalent to root access on the host.";

    @Test
    void passesWithoutAWarningAboutAListener() {
        var warnings = List.of("WARNING: No swap limit support");
        assertPasses(check, hardened().warnings(Fact.known(warnings)).build());
    }

    @Test
    void failsOnPlainHttp() {
        var warnings =
                List.of(
                        "WARNING: No swap limit support",
                        "WARNING: API is accessible on http://0.0.0.0:2375 without encryption."
                                + REST);
        var expected =
                Verdict.fail(
                        "it answers on http://0.0.0.0:2375 without TLS, expected TLS with verified"
                                + " client certificates or no port at all",
                        new Origin.Engine("hosts"),
                        new Fix.RunYourself(
                                "systemctl cat docker; sudo cat /etc/docker/daemon.json   # take"
                                        + " tcp:// out of -H and hosts"));
        assertEquals(expected, check.inspect(hardened().warnings(Fact.known(warnings)).build()));
    }

    @Test
    void failsOnTlsForEverybody() {
        var warnings =
                List.of(
                        "[DEPRECATION NOTICE]: API is accessible on https://10.0.0.5:2376 without"
                                + " TLS client verification."
                                + REST);
        assertEquals(
                "it answers on https://10.0.0.5:2376 to any client, expected TLS with verified"
                        + " client certificates or no port at all",
                evidence(check.inspect(hardened().warnings(Fact.known(warnings)).build())));
    }

    @Test
    void failsWhenItAnsweredOverPlainTcpItself() {
        var facts = hardened().transport(Engine.Transport.PLAIN_TCP).build();
        assertEquals(
                "it answered here over plain TCP, expected TLS with verified client certificates"
                        + " or no port at all",
                evidence(check.inspect(facts)));
    }

    @Test
    void doesNotKnowWithoutWarnings() {
        var facts = hardened().warnings(Fact.unknown("this engine gives no warnings")).build();
        assertEquals(
                "this engine gives no warnings; look with `docker info` and `ss -ltnp`",
                unseen(check.inspect(facts)));
    }

    @Test
    void doesNotTrustPodmansSilence() {
        unseen(check.inspect(hardened().traits(podman()).build()));
    }
}
