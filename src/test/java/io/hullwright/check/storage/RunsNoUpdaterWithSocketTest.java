package io.hullwright.check.storage;

import static io.hullwright.check.Verdicts.assertPasses;
import static io.hullwright.check.Verdicts.evidence;
import static io.hullwright.facts.WorkloadFixture.hardened;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hullwright.check.Verdict;
import io.hullwright.facts.Origin;
import io.hullwright.facts.ValueTrait;
import org.junit.jupiter.api.Test;

class RunsNoUpdaterWithSocketTest {

    private final RunsNoUpdaterWithSocket check = new RunsNoUpdaterWithSocket();

    @Test
    void passesOnOtherImagesAndWithoutControl() {
        assertPasses(
                check,
                hardened().bind("/var/run/docker.sock", "/var/run/docker.sock", true).build());
        assertPasses(check, hardened().image("containrrr/watchtower:1.7.1").build());
    }

    @Test
    void failsWithTheSocket() {
        var expected =
                Verdict.fail(
                        "containrrr/watchtower:1.7.1 updates containers by itself and reaches the engine through /var/run/docker.sock, expected updates that someone approves",
                        new Origin.Inspect("Config.Image"));
        assertEquals(
                expected,
                check.inspect(
                        hardened()
                                .image("containrrr/watchtower:1.7.1")
                                .bind("/var/run/docker.sock", "/var/run/docker.sock", true)
                                .build()));
    }

    @Test
    void failsWithARemoteEngine() {
        assertEquals(
                "ghcr.io/crazy-max/diun updates containers by itself and reaches the engine through the address in DOCKER_HOST, expected updates that someone approves",
                evidence(
                        check.inspect(
                                hardened()
                                        .image("ghcr.io/crazy-max/diun")
                                        .variable("DOCKER_HOST", ValueTrait.REMOTE_ENGINE)
                                        .build())));
    }
}
