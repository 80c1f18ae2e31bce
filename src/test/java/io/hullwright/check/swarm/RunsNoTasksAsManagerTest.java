package io.hullwright.check.swarm;

import static io.hullwright.check.Verdicts.assertPasses;
import static io.hullwright.check.Verdicts.notApplicable;
import static io.hullwright.check.Verdicts.unseen;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hullwright.check.Fix;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Fact;
import io.hullwright.facts.Origin;
import org.junit.jupiter.api.Test;

class RunsNoTasksAsManagerTest {

    private final RunsNoTasksAsManager check = new RunsNoTasksAsManager();

    @Test
    void passesWhenDrainedOrIdle() {
        assertPasses(check, Swarms.node("manager", "drain", "ready", Fact.unknown("x"), 5));
        assertPasses(check, Swarms.node("manager", "active", "ready", Fact.known(0), 5));
    }

    @Test
    void failsWhenItRunsTasks() {
        var expected =
                Verdict.fail(
                        "availability is active and it runs 4 tasks, expected drain and 0",
                        new Origin.Inspect("Spec.Availability"),
                        new Fix.RunYourself("docker node update --availability drain NODE"));
        assertEquals(
                expected,
                check.inspect(Swarms.node("manager", "active", "ready", Fact.known(4), 5)));
    }

    @Test
    void doesNotKnowTasksThatWereNotCounted() {
        assertEquals(
                "not asked; look with `docker node ps` for this node",
                unseen(
                        check.inspect(
                                Swarms.node(
                                        "manager",
                                        "active",
                                        "ready",
                                        Fact.unknown("not asked"),
                                        5))));
    }

    @Test
    void doesNotAskAWorkerOrASingleNode() {
        notApplicable(check.inspect(Swarms.node("worker", "active", "ready", Fact.known(4), 5)));
        notApplicable(check.inspect(Swarms.node("manager", "active", "ready", Fact.known(4), 1)));
    }
}
