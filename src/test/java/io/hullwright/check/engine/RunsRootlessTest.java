package io.hullwright.check.engine;

import static io.hullwright.check.Verdicts.assertPasses;
import static io.hullwright.check.Verdicts.evidence;
import static io.hullwright.check.Verdicts.notApplicable;
import static io.hullwright.facts.EngineFixture.desktop;
import static io.hullwright.facts.EngineFixture.hardened;
import static io.hullwright.facts.EngineFixture.podman;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hullwright.check.Fix;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Origin;
import org.junit.jupiter.api.Test;

class RunsRootlessTest {

    private final RunsRootless check = new RunsRootless();

    @Test
    void passesWhenRootless() {
        assertPasses(check, hardened().securityOptions("name=rootless").build());
    }

    /// The reference script only prints a note.
    @Test
    void failsWhereTheReferenceOnlyNotes() {
        var expected =
                Verdict.fail(
                        "the engine runs as root, expected an ordinary user",
                        new Origin.Inspect("SecurityOptions"),
                        new Fix.RunYourself("dockerd-rootless-setuptool.sh install"));
        assertEquals(expected, check.inspect(hardened().securityOptions().build()));
    }

    @Test
    void failsOnPodmanAsRoot() {
        evidence(check.inspect(hardened().securityOptions().traits(podman()).build()));
    }

    @Test
    void doesNotAskDockerDesktop() {
        notApplicable(check.inspect(hardened().securityOptions().traits(desktop()).build()));
    }
}
