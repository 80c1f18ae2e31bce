package io.hullwright.check.swarm;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Origin;
import io.hullwright.facts.SwarmNode;

@CheckInfo(
        id = "SWM-011",
        title = "The node is ready",
        severity = Severity.MEDIUM,
        checklist = "after-deployment/1",
        references = {"owasp-docker-top-10/D07"},
        why =
                """
                A node that is down takes no tasks and, as a manager, has no vote. One that is \
                gone for good keeps a certificate with which it can come back.\
                """,
        remedy = "Bring the node back, or demote it and remove it with docker node rm.")
final class IsReady implements SwarmNodeCheck {

    @Override
    public Verdict inspect(SwarmNode node) {
        return node.state().equals("ready")
                ? Verdict.pass()
                : Verdict.fail(
                        "state is " + node.state() + ", expected ready",
                        new Origin.Inspect("Status.State"));
    }
}
