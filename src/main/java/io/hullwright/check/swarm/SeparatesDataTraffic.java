package io.hullwright.check.swarm;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Fact;
import io.hullwright.facts.Origin;
import io.hullwright.facts.Swarm;

@CheckInfo(
        id = "SWM-009",
        title = "Containers' traffic takes another address than the Swarm's own",
        severity = Severity.LOW,
        checklist = "network-security/5",
        references = {"cis-docker-1.6.0/7.9", "owasp-docker-top-10/D03"},
        why =
                """
                On one address the containers' traffic can crowd out the messages that keep the \
                Swarm together, and a container network that is taken over is on the managers' \
                network.\
                """,
        remedy =
                """
                Give --data-path-addr the address of a second network when the Swarm is made or \
                joined.\
                """)
final class SeparatesDataTraffic implements SwarmCheck {

    @Override
    public Verdict inspect(Swarm swarm) {
        return switch (swarm.dataPathAddress()) {
            case Fact.Unknown<String>(var why) -> Verdict.unknown(why);
            case Fact.Known<String>(var address) ->
                    address.isEmpty() || address.equals(swarm.nodeAddress())
                            ? Verdict.fail(
                                    "data and management both use "
                                            + swarm.nodeAddress()
                                            + ", expected two addresses",
                                    new Origin.Inspect("Swarm.NodeAddr"))
                            : Verdict.pass();
        };
    }
}
