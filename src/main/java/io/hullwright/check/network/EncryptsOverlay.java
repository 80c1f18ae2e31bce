package io.hullwright.check.network;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Fix;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Network;
import io.hullwright.facts.Origin;

@CheckInfo(
        id = "NET-003",
        title = "Traffic between nodes is encrypted",
        severity = Severity.MEDIUM,
        checklist = {"gdpr/1", "network-security/4"},
        references = {"cis-docker-1.6.0/7.3", "nist-csf-2.0/PR.DS-02", "owasp-top-10-2021/A02"},
        why =
                """
                An overlay network carries what containers say to each other over the network \
                between the nodes, in the clear unless it is told otherwise. Whoever is on that \
                network reads it and can put packets in.\
                """,
        remedy = "Make the network anew with the option encrypted, and move the services over.")
final class EncryptsOverlay implements NetworkCheck {

    private static final String OTHER =
            "docker network create --driver overlay --opt encrypted NETWORK";
    private static final String INGRESS =
            "docker network rm ingress && docker network create --ingress --driver overlay --opt"
                    + " encrypted ingress";

    @Override
    public Verdict inspect(Network network) {
        if (!network.driver().equals("overlay")) {
            return Verdict.notApplicable("its driver is " + network.driver() + ", not overlay");
        }
        return network.encrypted()
                ? Verdict.pass()
                : Verdict.fail(
                        "the overlay network is not encrypted, expected the option encrypted",
                        new Origin.Inspect("Options.encrypted"),
                        new Fix.RunYourself(
                                network.subject().name().equals("ingress") ? INGRESS : OTHER));
    }
}
