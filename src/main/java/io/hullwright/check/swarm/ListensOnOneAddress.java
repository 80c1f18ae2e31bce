package io.hullwright.check.swarm;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Fact;
import io.hullwright.facts.Origin;
import io.hullwright.facts.Swarm;

@CheckInfo(
        id = "SWM-002",
        title = "The Swarm listens on one address",
        severity = Severity.MEDIUM,
        checklist = "network-security/2",
        references = {"cis-docker-1.6.0/7.2", "owasp-docker-top-10/D03"},
        why =
                """
                Bound to every address, the port over which nodes join and are ruled is open to \
                networks that have no node in them.\
                """,
        remedy =
                """
                Give --listen-addr the address of the inner network when the Swarm is made or \
                joined; until then close port 2377 in the firewall.\
                """)
final class ListensOnOneAddress implements SwarmCheck {

    @Override
    public Verdict inspect(Swarm swarm) {
        return switch (swarm.listenAddress()) {
            case Fact.Unknown<String>(var why) -> Verdict.unknown(why);
            case Fact.Known<String>(var address) ->
                    isEveryAddress(address)
                            ? Verdict.fail(
                                    "it listens on " + address + ", expected one address",
                                    new Origin.Inspect("listen-addr"))
                            : Verdict.pass();
        };
    }

    private static boolean isEveryAddress(String address) {
        return address.startsWith("0.0.0.0")
                || address.startsWith("[::]")
                || address.startsWith(":")
                || address.startsWith("*");
    }
}
