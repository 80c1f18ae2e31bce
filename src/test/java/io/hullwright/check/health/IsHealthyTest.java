package io.hullwright.check.health;

import static io.hullwright.check.Verdicts.assertPasses;
import static io.hullwright.check.Verdicts.notApplicable;
import static io.hullwright.check.Verdicts.unseen;
import static io.hullwright.facts.WorkloadFixture.hardened;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hullwright.check.Verdict;
import io.hullwright.facts.Activity;
import io.hullwright.facts.Fact;
import io.hullwright.facts.Health;
import io.hullwright.facts.Origin;
import org.junit.jupiter.api.Test;

class IsHealthyTest {

    private final IsHealthy check = new IsHealthy();

    @Test
    void passesWhenHealthy() {
        assertPasses(check, hardened().build());
    }

    @Test
    void failsWhenUnhealthyWhichTheReferenceScriptPasses() {
        var expected =
                Verdict.fail(
                        "the health status is unhealthy, expected healthy",
                        new Origin.Inspect("Config.Healthcheck"));
        assertEquals(expected, check.inspect(hardened().status(Fact.known("unhealthy")).build()));
    }

    @Test
    void cannotTellBeforeTheFirstAnswer() {
        assertEquals(
                "its health check has not answered yet; audit again once it has",
                unseen(check.inspect(hardened().status(Fact.known("starting")).build())));
    }

    @Test
    void doesNotTakeAStrangeWordForHealth() {
        assertEquals(
                "the engine gives the health status as \"none\", which says neither healthy nor unhealthy",
                unseen(check.inspect(hardened().status(Fact.known("none")).build())));
    }

    @Test
    void cannotTellWhatWasNotSeen() {
        assertEquals(
                "the engine stalled",
                unseen(
                        check.inspect(
                                hardened().status(Fact.unknown("the engine stalled")).build())));
    }

    @Test
    void doesNotAskWhatDoesNotRunOrHasNoProbe() {
        assertEquals(
                "it does not run",
                notApplicable(check.inspect(hardened().state(Activity.State.EXITED).build())));
        assertEquals(
                "it is read from a file and does not run",
                notApplicable(check.inspect(hardened().state(Activity.State.DECLARED).build())));
        assertEquals(
                "no health check is in force",
                notApplicable(check.inspect(hardened().probe(Health.Probe.absent()).build())));
    }
}
