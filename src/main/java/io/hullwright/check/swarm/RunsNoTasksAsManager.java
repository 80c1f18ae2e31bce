package io.hullwright.check.swarm;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Fix;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Fact;
import io.hullwright.facts.Origin;
import io.hullwright.facts.SwarmNode;

@CheckInfo(
        id = "SWM-010",
        title = "A manager runs no tasks of services",
        severity = Severity.LOW,
        checklist = "access-control/4",
        references = {"owasp-docker-top-10/D03", "nist-csf-2.0/PR.AA-05"},
        why =
                """
                A manager holds every secret and the authority's key. Whoever breaks out of a \
                container on it rules the whole Swarm, not one node. Low, because small Swarms \
                cannot spare the machine.\
                """,
        remedy = "Drain managers where the Swarm has workers enough to take their tasks.")
final class RunsNoTasksAsManager implements SwarmNodeCheck {

    @Override
    public Verdict inspect(SwarmNode node) {
        if (!node.isManager()) {
            return Verdict.notApplicable("the node is a worker");
        }
        if (node.swarmNodes() == 1) {
            return Verdict.notApplicable("the Swarm is a single node");
        }
        if (node.availability().equals("drain")) {
            return Verdict.pass();
        }
        return switch (node.runsTasks()) {
            case Fact.Unknown<Integer>(var why) ->
                    Verdict.unknown(why + "; look with `docker node ps` for this node");
            case Fact.Known<Integer>(var tasks) ->
                    tasks == 0
                            ? Verdict.pass()
                            : Verdict.fail(
                                    "availability is "
                                            + node.availability()
                                            + " and it runs "
                                            + tasks
                                            + " tasks, expected drain and 0",
                                    new Origin.Inspect("Spec.Availability"),
                                    new Fix.RunYourself(
                                            "docker node update --availability drain NODE"));
        };
    }
}
