package io.hullwright.check.privileges;

import static io.hullwright.check.Verdicts.assertPasses;
import static io.hullwright.check.Verdicts.notApplicable;
import static io.hullwright.check.Verdicts.unseen;
import static io.hullwright.facts.WorkloadFixture.hardened;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hullwright.check.Verdict;
import io.hullwright.facts.Activity.Exec;
import io.hullwright.facts.Activity.State;
import io.hullwright.facts.Fact;
import io.hullwright.facts.Origin;
import io.hullwright.facts.Workload;
import java.util.List;
import org.junit.jupiter.api.Test;

class HasNoPrivilegedExecTest {

    private final HasNoPrivilegedExec check = new HasNoPrivilegedExec();

    @Test
    void passesWithoutSessionsAndForPlainOnes() {
        assertPasses(check, hardened().build());
        assertPasses(check, with(new Exec("aa", "0", false, true)));
    }

    @Test
    void failsWhereTheReferenceScriptOnlyPrintsANote() {
        var expected =
                Verdict.fail(
                        "exec session 0123456789ab (running), aa (ended) has every capability",
                        new Origin.Inspect("ExecIDs"));
        assertEquals(
                expected,
                check.inspect(
                        with(
                                new Exec("aa", "", true, false),
                                new Exec("bb", "", false, true),
                                new Exec("0123456789abcdef", "", true, true))));
    }

    @Test
    void isUnknownWhenTheyCouldNotBeListed() {
        var workload = hardened().execs(Fact.unknown("the engine stalled")).build();
        assertEquals("the engine stalled", unseen(check.inspect(workload)));
    }

    @Test
    void doesNotAriseForAFileOrWhatStopped() {
        assertEquals(
                "it is read from a file and does not run",
                notApplicable(check.inspect(hardened().state(State.DECLARED).build())));
        assertEquals(
                "it does not run",
                notApplicable(check.inspect(hardened().state(State.EXITED).build())));
    }

    private static Workload with(Exec... execs) {
        return hardened().execs(Fact.known(List.of(execs))).build();
    }
}
