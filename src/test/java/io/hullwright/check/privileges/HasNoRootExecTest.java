package io.hullwright.check.privileges;

import static io.hullwright.check.Verdicts.assertPasses;
import static io.hullwright.check.Verdicts.evidence;
import static io.hullwright.check.Verdicts.unseen;
import static io.hullwright.facts.WorkloadFixture.hardened;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hullwright.check.Verdict;
import io.hullwright.facts.Activity.Exec;
import io.hullwright.facts.Fact;
import io.hullwright.facts.Origin;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HasNoRootExecTest {

    private final HasNoRootExec check = new HasNoRootExec();

    @Test
    void passesForTheServicesOwnUserAndOthers() {
        assertPasses(check, hardened().build());
        assertPasses(check, hardened().execs(session("")).build());
        assertPasses(check, hardened().execs(session("1002")).build());
        assertPasses(check, hardened().user("0").execs(session("1002")).build());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "root", "0:1001"})
    void failsForRootWhereTheReferenceScriptOnlyPrintsANote(String user) {
        var expected =
                Verdict.fail(
                        "exec session aa (running) runs as root", new Origin.Inspect("ExecIDs"));
        assertEquals(expected, check.inspect(hardened().execs(session(user)).build()));
    }

    @Test
    void failsForTheContainersOwnUserWhenThatIsRoot() {
        assertEquals(
                "exec session aa (running) runs as root",
                evidence(check.inspect(hardened().user("root").execs(session("")).build())));
    }

    @Test
    void isUnknownWhenTheyCouldNotBeListed() {
        var workload = hardened().execs(Fact.unknown("the engine stalled")).build();
        assertEquals("the engine stalled", unseen(check.inspect(workload)));
    }

    private static Fact<List<Exec>> session(String user) {
        return Fact.known(List.of(new Exec("aa", user, false, true)));
    }
}
