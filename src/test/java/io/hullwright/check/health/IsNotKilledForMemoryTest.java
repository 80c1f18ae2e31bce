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

class IsNotKilledForMemoryTest {

    private final IsNotKilledForMemory check = new IsNotKilledForMemory();

    @Test
    void passesWhenItWasNot() {
        assertPasses(check, hardened().build());
    }

    @Test
    void failsWhenItWasAndNamesTheLimit() {
        var expected =
                Verdict.fail(
                        "the kernel ended it for lack of memory at a limit of 536870912 bytes; expected never",
                        new Origin.Inspect("HostConfig.Memory"));
        assertEquals(expected, check.inspect(hardened().oomKilled().build()));
    }

    @Test
    void failsWithoutALimitToo() {
        assertEquals(
                "the kernel ended it for lack of memory, without a limit; expected never",
                evidence(
                        check.inspect(
                                hardened()
                                        .oomKilled()
                                        .noMemoryLimit()
                                        .state(Activity.State.EXITED)
                                        .build())));
    }

    @Test
    void doesNotAskAFileOrAService() {
        assertEquals(
                "it is read from a file and does not run",
                notApplicable(
                        check.inspect(
                                hardened().oomKilled().state(Activity.State.DECLARED).build())));
        assertEquals(
                "its tasks are judged as containers",
                notApplicable(
                        check.inspect(
                                hardened().oomKilled().kind(Subject.Kind.SWARM_SERVICE).build())));
    }
}
