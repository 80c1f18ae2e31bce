package io.hullwright.check.health;

import static io.hullwright.check.Verdicts.assertPasses;
import static io.hullwright.check.Verdicts.evidence;
import static io.hullwright.check.Verdicts.notApplicable;
import static io.hullwright.facts.WorkloadFixture.hardened;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hullwright.check.Verdict;
import io.hullwright.facts.Activity;
import io.hullwright.facts.Origin;
import io.hullwright.facts.Subject;
import org.junit.jupiter.api.Test;

class StaysUpTest {

    private final StaysUp check = new StaysUp();

    @Test
    void passesWithFewRestarts() {
        assertPasses(check, hardened().restarts(4).build());
    }

    @Test
    void failsFromFiveUpEvenWhenItGaveUp() {
        var expected =
                Verdict.fail(
                        "the engine made 5 restarts since it was last started by hand, expected fewer than 5",
                        new Origin.Inspect("HostConfig.RestartPolicy"));
        assertEquals(expected, check.inspect(hardened().restarts(5).build()));
        assertEquals(
                expected,
                check.inspect(hardened().restarts(5).state(Activity.State.EXITED).build()));
    }

    @Test
    void failsWhileItIsRestarting() {
        assertEquals(
                "it is restarting right now, after 2 restarts since it was last started by hand, expected fewer than 5",
                evidence(
                        check.inspect(
                                hardened().restarts(2).state(Activity.State.RESTARTING).build())));
    }

    @Test
    void doesNotAskAFileOrAService() {
        assertEquals(
                "it is read from a file and does not run",
                notApplicable(check.inspect(hardened().state(Activity.State.DECLARED).build())));
        assertEquals(
                "its tasks are judged as containers",
                notApplicable(check.inspect(hardened().kind(Subject.Kind.SWARM_SERVICE).build())));
    }
}
