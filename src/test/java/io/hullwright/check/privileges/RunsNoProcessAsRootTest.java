package io.hullwright.check.privileges;

import static io.hullwright.check.Verdicts.assertPasses;
import static io.hullwright.check.Verdicts.notApplicable;
import static io.hullwright.check.Verdicts.unseen;
import static io.hullwright.facts.WorkloadFixture.hardened;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.hullwright.check.Verdict;
import io.hullwright.facts.Activity.RunningProcess;
import io.hullwright.facts.Activity.State;
import io.hullwright.facts.EngineFixture;
import io.hullwright.facts.EngineTraits;
import io.hullwright.facts.Fact;
import io.hullwright.facts.Origin;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RunsNoProcessAsRootTest {

    private static final Fact<List<RunningProcess>> CLIMBED =
            Fact.known(
                    List.of(
                            new RunningProcess(12, 1001, "web"),
                            new RunningProcess(40, 0, "sh"),
                            new RunningProcess(31, 0, "sudo")));

    private final RunsNoProcessAsRoot check = new RunsNoProcessAsRoot();

    @Test
    void passesWhenNoneIsRoot() {
        assertPasses(check, hardened().build());
    }

    @Test
    void failsWhenSomeAre() {
        var expected =
                Verdict.fail(
                        "2 of 3 processes run with uid 0, the first is sudo (pid 31), while user is"
                                + " 1001:1001",
                        new Origin.Inspect("Processes"));
        assertEquals(expected, check.inspect(hardened().processes(CLIMBED).build()));
    }

    @Test
    void isUnknownWhenNothingListedThem() {
        var workload = hardened().processes(Fact.unknown("the engine is remote")).build();
        assertEquals("the engine is remote", unseen(check.inspect(workload)));
    }

    @Test
    void isUnknownWhenTheEngineMayMapUsers() {
        var unasked = EngineTraits.unseen("no engine was asked");
        assertEquals(
                "the engine did not say whether it maps users, so root inside may show another"
                        + " uid; ask `docker info` for its security options",
                unseen(check.inspect(hardened().engine(unasked).build())));
        assertInstanceOf(
                Verdict.Fail.class,
                check.inspect(hardened().engine(unasked).processes(CLIMBED).build()));
    }

    @Test
    void doesNotAriseWhereRootIsExpectedOrNothingRuns() {
        assertEquals(
                "it starts as root, which PRV-002 judges",
                notApplicable(check.inspect(hardened().user("0").build())));
        assertEquals(
                "it does not run",
                notApplicable(check.inspect(hardened().state(State.EXITED).build())));
    }

    @Test
    void doesNotAriseWhereUsersAreMapped() {
        var remapped = EngineFixture.traits(false, true, Set.of(), Set.of("runc"));
        assertEquals(
                "the engine maps users: none inside is the host's root",
                notApplicable(check.inspect(hardened().engine(remapped).build())));
    }
}
