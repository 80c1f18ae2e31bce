package io.hullwright.check.network;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Network;
import io.hullwright.facts.Origin;

@CheckInfo(
        id = "NET-004",
        title = "Only services join a network of the Swarm",
        severity = Severity.INFO,
        checklist = "network-security/5",
        references = {"owasp-docker-top-10/D03"},
        why =
                """
                Any container that is started by hand on any node may join an attachable overlay \
                network and talk to the services in it. That is meant for debugging, and Compose \
                needs it outside of stacks, so this is for information.\
                """,
        remedy = "Make the network anew without attachable when only services use it.")
final class AdmitsServicesOnly implements NetworkCheck {

    @Override
    public Verdict inspect(Network network) {
        if (!network.driver().equals("overlay")) {
            return Verdict.notApplicable("it is no overlay network");
        }
        return network.attachable()
                ? Verdict.fail(
                        "attachable is true, expected false", new Origin.Inspect("Attachable"))
                : Verdict.pass();
    }
}
