package io.hullwright.check.network;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Fix;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Network;
import io.hullwright.facts.Origin;

@CheckInfo(
        id = "NET-002",
        title = "No container is on the default network",
        severity = Severity.MEDIUM,
        checklist = "network-security/1",
        references = {"cis-docker-1.6.0/5.30", "kics/ce14a68b", "owasp-docker-top-10/D03"},
        why =
                """
                On the default network containers that have nothing to do with each other meet: \
                one that is taken over reaches the ports of all the others.\
                """,
        remedy =
                """
                Make a network for each application and attach its containers to it; Compose \
                does so by itself.\
                """)
final class IsNotTheDefault implements NetworkCheck {

    @Override
    public Verdict inspect(Network network) {
        var name = network.subject().name();
        // Podman calls its own "podman".
        if (!network.predefined() || !(name.equals("bridge") || name.equals("podman"))) {
            return Verdict.notApplicable("it is not the default network");
        }
        return network.members().isEmpty()
                ? Verdict.pass()
                : Verdict.fail(
                        network.members() + " are on the default network, expected none",
                        new Origin.Inspect("Containers"),
                        new Fix.RunYourself(
                                "docker network create NETWORK && docker network connect NETWORK"
                                        + " CONTAINER && docker network disconnect "
                                        + name
                                        + " CONTAINER"));
    }
}
