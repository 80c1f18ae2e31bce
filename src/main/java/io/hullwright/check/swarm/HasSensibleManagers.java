package io.hullwright.check.swarm;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Origin;
import io.hullwright.facts.Swarm;

@CheckInfo(
        id = "SWM-001",
        title = "The Swarm has 3, 5 or 7 managers",
        severity = Severity.MEDIUM,
        checklist = "after-deployment/5",
        references = {"cis-docker-1.6.0/7.1"},
        why =
                """
                Managers decide by majority. With one or two the loss of a single node stops all \
                changes, an even number bears no more than the odd one below it, and each \
                further one is one more machine that holds every secret.\
                """,
        remedy = "Promote or demote nodes until 3, 5 or 7 are managers.")
final class HasSensibleManagers implements SwarmCheck {

    @Override
    public Verdict inspect(Swarm swarm) {
        var managers = swarm.managers();
        if (managers == 1 && swarm.workers() == 0) {
            return Verdict.pass();
        }
        if (managers % 2 == 1 && managers >= 3 && managers <= 7) {
            return Verdict.pass();
        }
        return Verdict.fail(
                managers
                        + " of "
                        + (managers + swarm.workers())
                        + " nodes are managers, expected 3, 5 or 7",
                new Origin.Inspect("Swarm.Managers"));
    }
}
