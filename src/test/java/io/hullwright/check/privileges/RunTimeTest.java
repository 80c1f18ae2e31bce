package io.hullwright.check.privileges;

import static io.hullwright.facts.WorkloadFixture.hardened;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hullwright.check.Verdict;
import io.hullwright.facts.Activity.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RunTimeTest {

    @ParameterizedTest
    @EnumSource(
            value = State.class,
            names = {"RUNNING", "PAUSED", "RESTARTING"})
    void isNotMootWhileItRuns(State state) {
        assertEquals(null, RunTime.moot(hardened().state(state).build()));
    }

    @Test
    void isMootForAFileAndForWhatStopped() {
        assertEquals(
                Verdict.notApplicable("it is read from a file and does not run"),
                RunTime.moot(hardened().state(State.DECLARED).build()));
        assertEquals(
                Verdict.notApplicable("it does not run"),
                RunTime.moot(hardened().state(State.EXITED).build()));
    }
}
